using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>The static fields of the program's types: initialized, on each path anew, when something first asks for them.</summary>
internal static class Statics
{
    private static readonly object?[] none = [];

    public static object?[] Of(Run run, UserType type) => run.StaticsOf(type) ?? Initialize(run, type);

    /// <summary>Runs what must have run before a static method or a constructor does.</summary>
    public static void Ensure(Run run, UserType type)
    {
        if ((type.StaticConstructor is not null || type.Statics.Count > 0) && run.StaticsOf(type) is null)
            Initialize(run, type);
    }

    private static object?[] Initialize(Run run, UserType type)
    {
        var values = run.BeginStatics(type);
        for (var i = 0; i < values.Length; i++)
            if (type.Statics[i].HasInitializer)
                values[i] = run.Program.Function(type.Statics[i].Declaration).Invoke(run, null, TypeArguments.None, none, null, null);
        if (type.StaticConstructor is { } constructor)
            run.Program.Function(constructor).Invoke(run, null, TypeArguments.None, none, null, null);
        return values;
    }
}
