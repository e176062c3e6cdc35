using System;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Ringfence.Evaluation.Framework;

/// <summary>Calls a method whose arguments have their exact types: by reflection at first, by a compiled lambda once that pays.</summary>
internal sealed class Invoker
{
    // In a compiler that has just started, compiling costs milliseconds and a call by reflection a ten thousandth of that.
    private const int CallsByReflection = 2_000;

    private readonly MethodBase method;
    private Func<object?, object?[], object?>? compiled;
    private int calls;

    public Invoker(MethodBase method)
    {
        this.method = method;
        // Spans cannot be boxed: reflection cannot pass them.
        if (Array.Exists(method.GetParameters(), parameter => ErasedTypes.SpanItem(parameter.ParameterType) is not null))
            calls = CallsByReflection;
    }

    public object? Invoke(object? receiver, object?[] arguments)
    {
        if (compiled is not null)
            return compiled(receiver, arguments);
        if (Interlocked.Increment(ref calls) <= CallsByReflection)
            return ByReflection(receiver, arguments);
        compiled = InvokerCompiler.Compile(method);
        return compiled(receiver, arguments);
    }

    private object? ByReflection(object? receiver, object?[] arguments)
    {
        if (method is { IsStatic: false, IsConstructor: false })
            _ = receiver!.GetType();
        try
        {
            return method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(receiver, arguments);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } exception)
        {
            ExceptionDispatchInfo.Capture(exception).Throw();
            throw;
        }
    }
}
