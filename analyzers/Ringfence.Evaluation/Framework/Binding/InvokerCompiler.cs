using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Compiles the call of a method into a lambda over boxed values.</summary>
internal static class InvokerCompiler
{
    public static Func<object?, object?[], object?> Compile(MethodBase method)
    {
        var receiver = Expression.Parameter(typeof(object), "receiver");
        var arguments = Expression.Parameter(typeof(object[]), "arguments");
        var locals = new List<ParameterExpression>();
        var before = new List<Expression>();
        var after = new List<Expression>();
        var passed = method
            .GetParameters()
            .Select((parameter, index) => Passed(parameter, Expression.ArrayAccess(arguments, Expression.Constant(index))))
            .ToList();

        var call = method is ConstructorInfo constructor
            ? Expression.New(constructor, passed)
            : (Expression)Expression.Call(method.IsStatic ? null : Receiver(receiver, method.DeclaringType!), (MethodInfo)method, passed);
        var result = Expression.Variable(typeof(object), "result");
        locals.Add(result);
        before.Add(call.Type == typeof(void) ? call : Expression.Assign(result, Expression.Convert(call, typeof(object))));
        var body = Expression.Block(locals, [.. before, .. after, result]);
        return Expression.Lambda<Func<object?, object?[], object?>>(body, receiver, arguments).Compile();

        Expression Passed(ParameterInfo parameter, IndexExpression argument)
        {
            var type = parameter.ParameterType;
            if (ErasedTypes.SpanItem(type) is { } item)
                return Expression.Call(FromArray(type, item), Expression.Convert(argument, item.MakeArrayType()));
            if (!type.IsByRef)
                return Unboxed(argument, type);
            var element = type.GetElementType()!;
            var local = Expression.Variable(element);
            locals.Add(local);
            if (!parameter.IsOut)
                before.Add(Expression.Assign(local, Unboxed(argument, element)));
            after.Add(Expression.Assign(argument, Expression.Convert(local, typeof(object))));
            return local;
        }
    }

    // A struct is changed where it is boxed: an enumerator must move on.
    private static UnaryExpression Receiver(Expression receiver, Type type) =>
        type.IsValueType ? Expression.Unbox(receiver, type) : Expression.Convert(receiver, type);

    private static Expression Unboxed(Expression argument, Type type) =>
        type == typeof(object) ? argument : Expression.Convert(argument, type);

    private static MethodInfo FromArray(Type span, Type item) =>
        span.GetMethod("op_Implicit", BindingFlags.Public | BindingFlags.Static, binder: null, [item.MakeArrayType()], modifiers: null)!;
}
