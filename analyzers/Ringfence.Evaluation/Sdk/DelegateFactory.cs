using System;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Sdk;

/// <summary>Makes a real delegate for Ringfence of a function of the program.</summary>
internal abstract class DelegateFactory
{
    public abstract Delegate Create(FunctionValue function, Run run);

    /// <summary>The factory of a delegate type: <c>Action&lt;T&gt;</c> or a predicate; <see langword="null"/> for others.</summary>
    public static DelegateFactory? For(Type type)
    {
        if (!type.IsGenericType)
            return null;
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        var factory =
            definition == typeof(Action<>) ? typeof(ActionFactory<>).MakeGenericType(arguments)
            : definition == typeof(Func<,>) && arguments[1] == typeof(bool) ? typeof(PredicateFactory<>).MakeGenericType(arguments[0])
            : definition == typeof(Func<,>) ? typeof(SelectorFactory<,>).MakeGenericType(arguments)
            : null;
        return factory is null ? null : (DelegateFactory)Activator.CreateInstance(factory);
    }

    private sealed class ActionFactory<T> : DelegateFactory
    {
        public override Delegate Create(FunctionValue function, Run run) =>
            new Action<T>(argument =>
            {
                if (argument is Builder builder)
                    Begin(run, function, builder);
                function.Invoke([argument]);
            });

        private static void Begin(Run run, FunctionValue function, Builder builder)
        {
            run.Repetition?.Made(builder);
            if (builder.ElementAddress is { } address && function is ProgramFunction { Rounds: { } rounds })
                run.Recorder.Witnesses.Add((address, rounds));
        }
    }

    private sealed class SelectorFactory<T, TResult> : DelegateFactory
    {
        private readonly ArgumentAdapter result = ArgumentAdapter.For(typeof(TResult));

        public override Delegate Create(FunctionValue function, Run run) =>
            new Func<T, TResult>(argument =>
                result.Adapt(run, function.Invoke([argument]), null) switch
                {
                    Unknown unknown => throw new UnknownReachedException(unknown),
                    var value => (TResult)value!,
                }
            );
    }

    private sealed class PredicateFactory<T> : DelegateFactory
    {
        public override Delegate Create(FunctionValue function, Run run) =>
            new Func<T, bool>(argument =>
                function.Invoke([argument]) switch
                {
                    bool known => known,
                    Unknown unknown => throw new UnknownChoiceException(unknown.Reason),
                    _ => throw new UnknownChoiceException("the choice is not known"),
                }
            );
    }
}
