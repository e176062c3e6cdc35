using System.Collections;
using System.Collections.Generic;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>An instance of the program's own collection class, enumerated through its own <c>GetEnumerator</c>.</summary>
internal sealed class ProgramSequence(UserObject collection) : IEnumerable<object?>
{
    private const string GenericId = "M:System.Collections.Generic.IEnumerable`1.GetEnumerator";
    private const string PlainId = "M:System.Collections.IEnumerable.GetEnumerator";
    private const string MoveId = "M:System.Collections.IEnumerator.MoveNext";
    private const string CurrentId = "M:System.Collections.Generic.IEnumerator`1.get_Current";

    private const string DisposeId = "M:System.IDisposable.Dispose";

    private static readonly object?[] none = [];

    public IEnumerator<object?> GetEnumerator()
    {
        var implementations = collection.Type.FrameworkImplementations;
        if (!implementations.TryGetValue(GenericId, out var key) && !implementations.TryGetValue(PlainId, out key))
            throw new UnknownReachedException(new("the collection cannot be enumerated inside the compiler", null));
        return Walk(Call(collection, key));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through what a <c>GetEnumerator</c> of the program returned.</summary>
    public static IEnumerator<object?> Walk(object? enumerator)
    {
        switch (enumerator)
        {
            case IEnumerator<object?> plain:
                return plain;
            case IEnumerable<object?> lazy:
                return lazy.GetEnumerator();
            case UserObject own:
                return Steps(own);
            case Unknown unknown:
                throw new UnknownReachedException(unknown);
            default:
                throw new UnknownReachedException(new("the collection cannot be enumerated inside the compiler", null));
        }
    }

    private static IEnumerator<object?> Steps(UserObject enumerator)
    {
        var implementations = enumerator.Type.FrameworkImplementations;
        if (!implementations.TryGetValue(MoveId, out var move) || !implementations.TryGetValue(CurrentId, out var current))
            throw new UnknownReachedException(new("the collection cannot be enumerated inside the compiler", null));
        try
        {
            while (Run.Current.Decide(Call(enumerator, move)))
            {
                Run.Current.Count();
                yield return Current(enumerator, current);
            }
        }
        finally
        {
            if (implementations.TryGetValue(DisposeId, out var dispose))
                Call(enumerator, dispose);
        }
    }

    private static object? Current(UserObject enumerator, DeclarationKey getter) =>
        StoredProperties.FieldOf(enumerator.Type, getter, Run.Current.Program) is >= 0 and var field
            ? enumerator.Fields[field]
            : Call(enumerator, getter);

    private static object? Call(UserObject self, DeclarationKey function)
    {
        var run = Run.Current;
        return run
            .Program.Function(function)
            .Invoke(run, self, TypeArguments.Of(self.ArgumentsIn(function, run.Program), []), none, null, null);
    }
}
