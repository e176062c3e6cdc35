using BenchmarkDotNet.Attributes;
using Ringfence.Assurance;
using Ringfence.Emit;

namespace Ringfence.Benchmarks;

/// <summary>What a user waits for when a fleet grows: building the model, checking it and writing configuration. Time should grow with the number of hosts and no faster.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FleetBenchmarks
{
    private static readonly CalendarDate asOf = CalendarDate.Parse("2026-01-01");

    private Model.Fleet fleet = null!;

    /// <summary>Each host runs ten machines.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Hosts { get; set; }

    [GlobalSetup]
    public void Build() => fleet = FleetOfHosts.Of(Hosts).Build();

    [Benchmark]
    public Model.Fleet BuildModel() => FleetOfHosts.Of(Hosts).Build();

    [Benchmark]
    public AssuranceResult Check() => Assessor.Assess(fleet, asOf);

    [Benchmark]
    public EmittedTree Synth() => FleetEmitter.Emit(fleet);
}
