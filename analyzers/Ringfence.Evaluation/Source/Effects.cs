using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Source;

/// <summary>What a piece of code may change outside of itself, besides builders, which remember by themselves what was done to them.</summary>
/// <param name="ChangesObjects">Whether it may change objects or collections that exist already.</param>
/// <param name="TouchesBuilders">Whether it may call builders.</param>
/// <param name="Calls">The functions of the program that it calls.</param>
internal sealed record Effects(bool ChangesObjects, bool TouchesBuilders, DeclarationKey[] Calls)
{
    public static Effects None { get; } = new(false, false, []);

    /// <summary>Whether this code, or anything that it calls, may change objects that exist already.</summary>
    public bool MayChangeObjects(FleetProgram program) => Any(program, effects => effects.ChangesObjects);

    /// <summary>Whether this code, or anything that it calls, may call builders.</summary>
    public bool MayTouchBuilders(FleetProgram program) => Any(program, effects => effects.TouchesBuilders);

    private bool Any(FleetProgram program, Func<Effects, bool> has)
    {
        if (has(this))
            return true;
        var seen = new HashSet<DeclarationKey>();
        var open = new Stack<DeclarationKey>(Calls);
        while (open.Count > 0)
        {
            var key = open.Pop();
            if (!seen.Add(key))
                continue;
            var effects = program.Function(key).Effects;
            if (has(effects))
                return true;
            foreach (var call in effects.Calls)
                open.Push(call);
        }
        return false;
    }
}
