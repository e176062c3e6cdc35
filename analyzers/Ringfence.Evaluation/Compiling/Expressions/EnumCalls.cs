using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What <see cref="Enum"/> offers, for enums that the program declares.</summary>
internal static class EnumCalls
{
    private static readonly Dictionary<string, Func<UserType, object?, object?[], object?>> members = new(StringComparer.Ordinal)
    {
        ["ToString"] = (type, receiver, arguments) =>
            receiver is UserEnum member
                ? member.ToString((string?)arguments[0], null)
                : throw new UnknownReachedException(new("the text of the enum is not known", null)),
        ["HasFlag"] = (type, receiver, arguments) => Boxes.Of((Bits(receiver) & Bits(arguments[0])) == Bits(arguments[0])),
        ["GetValues"] = (type, _, _) => Ascending(type).Select(member => (object?)new UserEnum(type, member.Value)).ToArray(),
        ["GetNames"] = (type, _, _) => Ascending(type).Select(member => (object?)member.Name).ToArray(),
        ["GetName"] = (type, _, arguments) =>
            type.Members.FirstOrDefault(member => member.Value.Equals(((UserEnum)arguments[0]!).Value)).Name,
        ["IsDefined"] = (type, _, arguments) =>
            Boxes.Of(type.Members.Exists(member => member.Value.Equals(((UserEnum)arguments[0]!).Value))),
        ["Parse"] = (type, _, arguments) =>
            Read(type, arguments) ?? throw new ArgumentException($"Requested value '{arguments[0]}' was not found."),
        ["TryParse"] = Try,
    };

    public static bool Is(IMethodSymbol method, FunctionCompiler scope) =>
        method.ContainingType is { Name: "Enum", ContainingNamespace.Name: "System" }
        && members.ContainsKey(method.Name)
        && (
            method.Name == "HasFlag"
            || method is { Name: "ToString", Parameters: [{ Type.SpecialType: SpecialType.System_String }] }
            || (
                method.TypeArguments is [INamedTypeSymbol { TypeKind: TypeKind.Enum } type] && UserTypes.Of(type, scope.Program) is not null
            )
        );

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var member = members[call.Method.Name];
        var type = call.Method.TypeArguments is [INamedTypeSymbol symbol] ? UserTypes.Of(symbol, scope.Program) : null;
        var unknown = new UnknownCalls(call.Facts, Reasons.Outside(call.Method));
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            frame.Run.Count();
            var result =
                (receiver as Unknown ?? arguments.OfType<Unknown>().FirstOrDefault()) is { } cause
                    ? unknown.Outcome(frame, cause, receiver, arguments)
                : ((receiver as UserEnum)?.Type ?? type) is { } known ? member(known, receiver, arguments)
                : Boxes.Of((Bits(receiver) & Bits(arguments[0])) == Bits(arguments[0]));
            writeBack?.Invoke(frame, arguments);
            return result;
        };
    }

    private static object? Try(UserType type, object? receiver, object?[] arguments)
    {
        var found = Read(type, arguments);
        arguments[arguments.Length - 1] = found ?? new UserEnum(type, type.EnumZero!);
        return Boxes.Of(found is not null);
    }

    private static UserEnum? Read(UserType type, object?[] arguments)
    {
        var comparison = arguments.Contains(true) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (arguments[0] is not string text)
            throw new ArgumentNullException(nameof(arguments));
        if (Number(type, text.Trim()) is { } number)
            return new(type, number);
        object? bits = null;
        foreach (var name in text.Split(',').Select(part => part.Trim()))
        {
            var member = type.Members.FirstOrDefault(member => string.Equals(member.Name, name, comparison));
            if (member.Name is null)
                return null;
            bits = bits is null
                ? member.Value
                : Convert.ChangeType(Bits(bits) | Bits(member.Value), bits.GetType(), CultureInfo.InvariantCulture);
        }
        return bits is null ? null : new(type, bits);
    }

    private static object? Number(UserType type, string text)
    {
        if (text.Length == 0 || !(char.IsDigit(text[0]) || text[0] is '-' or '+'))
            return null;
        try
        {
            return Convert.ChangeType(
                decimal.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                type.EnumZero!.GetType(),
                CultureInfo.InvariantCulture
            );
        }
        catch (Exception failed) when (failed is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Name, object Value)> Ascending(UserType type) =>
        type.Members.OrderBy(member => unchecked((ulong)Bits(member.Value)));

    private static long Bits(object? value) =>
        value switch
        {
            UserEnum member => Bits(member.Value),
            ulong large => unchecked((long)large),
            _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        };
}
