using System;
using System.Collections.Generic;
using BenchmarkDotNet.Running;
using Ringfence.Benchmarks;

// dotnet run -c Release --project tests/Ringfence.Benchmarks -- scaling         building, checking, emitting as the fleet grows
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- sites           emitting a site of ESXi hosts as it grows
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- rules           what building and each rule cost
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- evaluation      evaluating a program against running it
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- keypress        editing a project of 100 files
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- cancellation    how long a cancelled analysis is waited for
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- build           dotnet build with and without analyzers
// dotnet run -c Release --project tests/Ringfence.Benchmarks -- --filter '*'    BenchmarkDotNet
var tables = new Dictionary<string, Action<Action<string>>>
{
    ["scaling"] = ScalingTable.Print,
    ["sites"] = SiteTable.Print,
    ["rules"] = RuleTable.Print,
    ["evaluation"] = EvaluationTable.Print,
    ["keypress"] = KeyPressTable.Print,
    ["cancellation"] = CancellationTable.Print,
    ["build"] = BuildTable.Print,
};

if (args is [var name] && tables.TryGetValue(name, out var print))
    print(Console.WriteLine);
else if (EvaluationTable.IsPeakRun(args))
    EvaluationTable.RunForPeak(args, Console.WriteLine);
else
    BenchmarkSwitcher.FromAssembly(typeof(FleetBenchmarks).Assembly).Run(args);
