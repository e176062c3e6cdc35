using System.Collections;
using System.Collections.Generic;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>An instance of the program's own collection class, enumerated through its own <c>GetEnumerator</c>.</summary>
internal sealed class ProgramSequence(UserObject collection) : IEnumerable<object?>
{
    private const string GenericId = "M:System.Collections.Generic.IEnumerable`1.GetEnumerator";
    private const string PlainId = "M:System.Collections.IEnumerable.GetEnumerator";
    private const string MoveId = "M:System.Collections.IEnumerator.MoveNext";
    private const string CurrentId = "M:System.Collections.Generic.IEnumerator`1.get_Current";

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
        while (Run.Current.Decide(Call(enumerator, move)))
        {
            Run.Current.Count();
            yield return Call(enumerator, current);
        }
    }

    private static object? Call(UserObject self, DeclarationKey function)
    {
        var run = Run.Current;
        return run.Program.Function(function).Invoke(run, self, TypeArguments.Of(self.ArgumentsIn(function, run.Program), []), none, null, null);
    }
}
