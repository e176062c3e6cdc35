using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>
/// A call that tells its place. The file path that it passes is a string object of its own, equal to the path: whatever remembers that object leads back here,
/// to the very argument.
/// </summary>
internal sealed class CallSite
{
    private static readonly ConditionalWeakTable<string, CallSite> sites = new();

    private readonly Dictionary<string, SyntaxNode> arguments = new(StringComparer.Ordinal);
    private readonly SyntaxNode name;

    private CallSite(string path, SyntaxNode call, IEnumerable<(string Parameter, SyntaxNode Argument)> written)
    {
        Key = new string(path.ToCharArray());
        name = NameIn(call);
        foreach (var (parameter, argument) in written)
            arguments[parameter] = argument is ArgumentSyntax { Expression: var expression } ? expression : argument;
        sites.Add(Key, this);
    }

    /// <summary>The path that is passed as caller information.</summary>
    public string Key { get; }

    /// <summary>The name of the method that is called.</summary>
    public Location Name => name.GetLocation();

    /// <summary>The site of a call; <see langword="null"/> when the compiler fills in no file path.</summary>
    public static CallSite? Of(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
            if (argument.ArgumentKind == ArgumentKind.DefaultValue && IsFilePath(argument.Parameter!))
                return new((argument.Value.ConstantValue.Value as string) ?? "", call.Syntax, Written(call));
        return null;
    }

    /// <summary>The site of a call that does not compile.</summary>
    public static CallSite? Of(
        InvocationExpressionSyntax call,
        IMethodSymbol method,
        IEnumerable<(string Parameter, SyntaxNode Argument)> written
    ) => method.Parameters.Any(IsFilePath) ? new(call.SyntaxTree.FilePath, call, written) : null;

    /// <summary>The text that an origin stands for.</summary>
    public static Location? Locate(Origin origin) =>
        origin.File is { } key && sites.TryGetValue(key, out var site) ? site.Narrowest(origin.Parameter, origin.Item).GetLocation() : null;

    public static CallSite? Find(string? key) => key is not null && sites.TryGetValue(key, out var site) ? site : null;

    public static bool IsFilePath(IParameterSymbol parameter) =>
        parameter.IsOptional
        && parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CallerFilePathAttribute));

    private static IEnumerable<(string Parameter, SyntaxNode Argument)> Written(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
                yield return (parameter.Name, argument.Syntax is ArgumentSyntax ? argument.Syntax : argument.Value.Syntax);
    }

    private static SyntaxNode NameIn(SyntaxNode call) =>
        (call as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            { } other => other,
            null => call,
        };

    private SyntaxNode Narrowest(string? parameter, int item)
    {
        if (parameter is null || !arguments.TryGetValue(parameter, out var argument))
            return name;
        return item < 0 ? argument : ItemOf(argument, item) ?? argument;
    }

    private static ExpressionSyntax? ItemOf(SyntaxNode list, int item) =>
        list switch
        {
            // Behind a spread the positions in the text are not those in the list.
            CollectionExpressionSyntax collection => collection.Elements.Take(item + 1).All(element => element is ExpressionElementSyntax)
            && item < collection.Elements.Count
                ? ((ExpressionElementSyntax)collection.Elements[item]).Expression
                : null,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => Expression(initializer, item),
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => Expression(initializer, item),
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => Expression(initializer, item),
            _ => null,
        };

    private static ExpressionSyntax? Expression(InitializerExpressionSyntax initializer, int item) =>
        item < initializer.Expressions.Count ? initializer.Expressions[item] : null;
}
