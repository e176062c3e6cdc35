using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Makes real delegates of the evaluation's functions.</summary>
internal static class FunctionAdapters
{
    // What queries over loops ask for thousands of times; everything else is put together by reflection.
    private static readonly Dictionary<Type, Func<FunctionCall, Delegate>> Frequent = new()
    {
        [typeof(Func<object, bool>)] = call => new Func<object?, bool>(call.Test),
        [typeof(Func<object, int, bool>)] = call => new Func<object?, int, bool>(call.Test),
        [typeof(Func<object, object>)] = call => new Func<object?, object?>(call.Select),
        [typeof(Func<object, int, object>)] = call => new Func<object?, int, object?>(call.Select),
        [typeof(Func<object, object, object>)] = call => new Func<object?, object?, object?>(call.Combine),
        [typeof(Predicate<object>)] = call => new Predicate<object?>(call.Test),
        [typeof(Action<object>)] = call => new Action<object?>(call.Act),
        [typeof(Converter<object, object>)] = call => new Converter<object?, object?>(call.Select),
        [typeof(Comparison<object>)] = call => new Comparison<object?>(call.Call<object?, object?, int>),
    };

    public static IncomingConversion For(Type type)
    {
        var create = Frequent.TryGetValue(type, out var frequent) ? frequent : Adapter(type);
        return (run, value) =>
            value switch
            {
                null => null,
                FunctionValue function => create(new(run, function)),
                Delegate function when type.IsInstanceOfType(function) => function,
                _ => throw new UnknownReachedException(new("what is called is not known", place: null)),
            };
    }

    private static Func<FunctionCall, Delegate> Adapter(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var types = invoke.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        var name = nameof(FunctionCall.Act);
        if (invoke.ReturnType != typeof(void))
        {
            name = nameof(FunctionCall.Call);
            types.Add(invoke.ReturnType);
        }
        var method = typeof(FunctionCall)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Single(method => method.Name == name && method.GetGenericArguments().Length == types.Count);
        var closed = types.Count == 0 ? method : method.MakeGenericMethod([.. types]);
        return call => Delegate.CreateDelegate(type, call, closed);
    }
}
