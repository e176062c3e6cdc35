using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>How a collection expression becomes an object of its type.</summary>
internal abstract class CollectionConstruction
{
    /// <summary>Begins a collection.</summary>
    /// <param name="frame">The caller.</param>
    /// <param name="add">What takes the items.</param>
    /// <returns>What gives the collection, once it has all items.</returns>
    public abstract Func<object?> Begin(Frame frame, out Action<object?> add);

    /// <summary>The construction of a collection; <see langword="null"/> when it is not followed.</summary>
    public static CollectionConstruction? Of(ICollectionExpressionOperation operation, FunctionCompiler scope)
    {
        if (Finisher(operation.Type) is { } finish)
            return new Gathered((_, items) => finish(items));
        if (operation.Type is not INamedTypeSymbol type)
            return null;
        return operation.ConstructMethod switch
        {
            { MethodKind: MethodKind.Constructor } constructor => ByAdding(type, constructor, scope),
            { IsStatic: true } builder => ByBuilder(builder, scope),
            _ => null,
        };
    }

    private static Func<List<object?>, object>? Finisher(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol { IsSZArray: true } => items => items.ToArray(),
            { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" } => items => items.ToArray(),
            { TypeKind: TypeKind.Interface, Name: "IList" or "ICollection" } => items => items,
            INamedTypeSymbol { Name: "List", ContainingNamespace.Name: "Generic" } => items => items,
            INamedTypeSymbol { Name: "HashSet", ContainingNamespace.Name: "Generic" } => items => new HashSet<object?>(items),
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" } => items => items.ToArray(),
            _ => null,
        };

    // [CollectionBuilder]: a method makes the collection of all items.
    private static Gathered? ByBuilder(IMethodSymbol builder, FunctionCompiler scope)
    {
        if (builder.Parameters.Length != 1)
            return null;
        if (scope.Program.KeyOf(builder) is { } key)
        {
            var types = builder.TypeArguments.Select(scope.Type).ToArray();
            return new(
                (frame, items) => OwnCalls.Method(frame, null, key, [items.ToArray()], Array.ConvertAll(types, type => type(frame)))
            );
        }
        return FrameworkCatalogue.Find(builder, new TypeFacts(scope)) is { } member
            ? new((frame, items) => member.Invoke(frame.Run, null, [items.ToArray()]))
            : null;
    }

    private static Added? ByAdding(INamedTypeSymbol type, IMethodSymbol constructor, FunctionCompiler scope)
    {
        var adders = Adders(type).ToArray();
        if (UserTypes.Of(type, scope.Program) is { } own)
        {
            var key = constructor.IsImplicitlyDeclared && !own.HasPrimaryConstructor ? null : scope.Program.KeyOf(constructor);
            var types = scope.TypeArguments(type);
            return constructor.Parameters.Length == 0 && adders is [var adder] && scope.Program.KeyOf(adder) is { } addKey
                ? new(
                    frame => Constructions.New(frame.Run, own, types(frame), key, []),
                    (frame, made, item) =>
                        OwnCalls.Method(frame, (UserObject)made!, ((UserObject)made!).Type.Implementation(addKey), [item], [])
                )
                : null;
        }
        if (FrameworkCatalogue.Find(constructor, new TypeFacts(scope)) is not { } create)
            return null;
        var add = adders is [var only] ? FrameworkCatalogue.Find(only, new TypeFacts(scope)) : null;
        var (name, count) = (type.Name, constructor.Parameters.Length);
        return new(
            frame => create.Invoke(frame.Run, null, new object?[count]),
            (frame, made, item) =>
            {
                if (add is null)
                    throw new UnknownReachedException(new($"how {name} takes items is not known", null));
                add.Invoke(frame.Run, made, [item]);
            }
        );
    }

    // Of several the types of the items would choose.
    private static IEnumerable<IMethodSymbol> Adders(INamedTypeSymbol type)
    {
        for (var around = type; around is not null; around = around.BaseType)
            foreach (var method in around.GetMembers("Add").OfType<IMethodSymbol>())
                if (method is { IsStatic: false, Parameters.Length: 1, IsOverride: false })
                    yield return method;
    }

    private sealed class Gathered(Func<Frame, List<object?>, object?> finish) : CollectionConstruction
    {
        public override Func<object?> Begin(Frame frame, out Action<object?> add)
        {
            var items = new List<object?>();
            add = item =>
            {
                Bounded.Items(frame.Run, items.Count + 1L);
                items.Add(item);
            };
            return () => finish(frame, items);
        }
    }

    private sealed class Added(Func<Frame, object?> create, Action<Frame, object?, object?> add) : CollectionConstruction
    {
        public override Func<object?> Begin(Frame frame, out Action<object?> addTo)
        {
            var made = create(frame);
            addTo = item => add(frame, made, item);
            return () => made;
        }
    }
}
