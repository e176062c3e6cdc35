using System;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>
/// The identifiers of documentation comments, made by reflection: the compiler makes the same of a symbol, so that a member is found without holding
/// symbols.
/// </summary>
internal static class DocumentationIds
{
    /// <summary>The identifier of a method, constructor, accessor or operator of a type definition.</summary>
    public static string Of(MethodBase method)
    {
        var id = new StringBuilder("M:").Append(Of(method.DeclaringType!)).Append('.').Append(method.Name.Replace('.', '#'));
        if (method.IsGenericMethodDefinition)
            id.Append("``").Append(method.GetGenericArguments().Length);
        if (method.GetParameters() is { Length: > 0 } parameters)
            id.Append('(').Append(string.Join(",", parameters.Select(parameter => Reference(parameter.ParameterType)))).Append(')');
        if (method is MethodInfo { Name: "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" } conversion)
            id.Append('~').Append(Reference(conversion.ReturnType));
        return id.ToString();
    }

    /// <summary>The name of a type definition as it begins the identifiers of its members.</summary>
    public static string Of(Type type) => type.FullName!.Replace('+', '.');

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Reference(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Reference(type.GetElementType()!) + Rank(type.GetArrayRank());
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        return type.IsGenericType ? Constructed(type) : type.FullName!.Replace('+', '.');
    }

    private static string Rank(int rank) => rank == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", rank)) + "]";

    // Reflection gives a nested type the arguments of all types around it; an identifier gives each type its own.
    private static string Constructed(Type type)
    {
        var arguments = type.GetGenericArguments();
        var id = new StringBuilder(type.Namespace);
        var used = 0;
        foreach (var part in type.GetGenericTypeDefinition().FullName!.Substring(type.Namespace!.Length + 1).Split('+'))
        {
            var tick = part.IndexOf('`');
            id.Append('.').Append(tick < 0 ? part : part.Substring(0, tick));
            if (tick < 0)
                continue;
            var arity = int.Parse(part.Substring(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
            id.Append('{').Append(string.Join(",", arguments.Skip(used).Take(arity).Select(Reference))).Append('}');
            used += arity;
        }
        return id.ToString();
    }
}
