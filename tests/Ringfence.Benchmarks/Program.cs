using System;
using BenchmarkDotNet.Running;
using Ringfence.Benchmarks;

// dotnet run -c Release --project tests/Ringfence.Benchmarks -- scaling         one table in a minute
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- --filter '*'    BenchmarkDotNet
if (args is ["scaling"])
    ScalingTable.Print(Console.WriteLine);
else if (args is ["rules"])
    RuleTable.Print(Console.WriteLine);
else
    BenchmarkSwitcher.FromAssembly(typeof(FleetBenchmarks).Assembly).Run(args);
