using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Ringfence.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
