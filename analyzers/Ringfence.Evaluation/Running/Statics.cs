using System;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>The static fields of the program's types: initialized, on each path anew, when something first asks for them.</summary>
internal static class Statics
{
    private static readonly object?[] none = [];

    public static object?[] Of(Run run, UserType type, TypeRef[] arguments) =>
        run.StaticsOf(type, arguments) ?? Initialize(run, type, arguments);

    /// <summary>Runs what must have run before a static method or a constructor does.</summary>
    public static void Ensure(Run run, UserType type, TypeRef[] arguments)
    {
        // Without a static constructor nothing runs before a field is asked for.
        if (type.StaticConstructor is not null && run.StaticsOf(type, arguments) is null)
            Initialize(run, type, arguments);
    }

    private static object?[] Initialize(Run run, UserType type, TypeRef[] arguments)
    {
        var values = run.BeginStatics(type, arguments);
        var types = TypeArguments.Of(arguments, []);
        try
        {
            RunInitializers(run, type, values, types);
        }
        // Ringfence's own errors are told where they happen; whoever catches others gets them wrapped, now and each time.
        catch (Exception failed) when (failed is not FleetException && !Exceptions.IsOfEvaluation(failed))
        {
            throw run.FailStatics(type, arguments, failed);
        }
        return values;
    }

    private static void RunInitializers(Run run, UserType type, object?[] values, TypeArguments types)
    {
        for (var i = 0; i < values.Length; i++)
            if (type.Statics[i].HasInitializer)
                values[i] = run.Program.Function(type.Statics[i].Declaration).Invoke(run, null, types, none, null, null);
        if (type.StaticConstructor is { } constructor)
            run.Program.Function(constructor).Invoke(run, null, types, none, null, null);
    }
}
