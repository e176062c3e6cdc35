using System;

namespace Ringfence;

/// <summary>A fleet program that has not run yet.</summary>
public sealed class FleetDefinition
{
    private readonly Setting<string> name;
    private readonly Action<FleetBuilder> describe;
    private readonly Origin origin;

    internal FleetDefinition(Setting<string> name, Action<FleetBuilder> describe, Origin origin)
    {
        this.name = name;
        this.describe = describe.Required(nameof(describe), origin);
        this.origin = origin;
    }

    /// <summary>Runs the description and returns the model. Each call runs it anew.</summary>
    /// <exception cref="FleetException">A value is malformed, a name is taken, or a builder is misused; its message names the place and the remedy.</exception>
    public Model.Fleet Build()
    {
        var builder = new FleetBuilder(name.AsName(nameof(name), origin), origin);
        describe(builder);
        return builder.Build();
    }
}
