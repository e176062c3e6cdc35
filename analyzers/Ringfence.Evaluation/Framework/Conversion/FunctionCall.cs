namespace Ringfence.Evaluation.Framework;

/// <summary>A function of the evaluation as the target of a real delegate.</summary>
internal sealed class FunctionCall(IRun run, FunctionValue function)
{
    public TResult Call<TResult>() => Result<TResult>(function.Invoke([]));

    public TResult Call<T1, TResult>(T1 a) => Result<TResult>(function.Invoke([Argument(a)]));

    public TResult Call<T1, T2, TResult>(T1 a, T2 b) => Result<TResult>(function.Invoke([Argument(a), Argument(b)]));

    public TResult Call<T1, T2, T3, TResult>(T1 a, T2 b, T3 c) => Result<TResult>(function.Invoke([Argument(a), Argument(b), Argument(c)]));

    public void Act() => function.Invoke([]);

    public void Act<T1>(T1 a) => function.Invoke([Argument(a)]);

    public void Act<T1, T2>(T1 a, T2 b) => function.Invoke([Argument(a), Argument(b)]);

    public bool Test(object? a) => Condition(function.Invoke([Structs.Copied(a)]));

    public bool Test(object? a, int b) => Condition(function.Invoke([Structs.Copied(a), b]));

    public object? Select(object? a) => function.Invoke([Structs.Copied(a)]);

    public object? Select(object? a, int b) => function.Invoke([Structs.Copied(a), b]);

    public object? Combine(object? a, object? b) => function.Invoke([Structs.Copied(a), Structs.Copied(b)]);

    private bool Condition(object? value) => value is Unknown unknown ? run.Decide(unknown) : (bool)value!;

    private TResult Result<TResult>(object? value)
    {
        if (value is TResult result && value is not Unknown)
            return result;
        if (typeof(TResult) == typeof(object))
            return (TResult)value!;
        if (typeof(TResult) == typeof(bool))
            return (TResult)(object)Condition(value);
        return (TResult)Incoming.To(typeof(TResult), value, run)!;
    }

    private static object? Argument<T>(T value) => typeof(T) == typeof(object) ? Structs.Copied(value) : Outgoing.Item(value);
}
