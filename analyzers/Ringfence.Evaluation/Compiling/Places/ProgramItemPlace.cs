using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary><c>items[^1]</c> and <c>items[1..]</c> on a type of the program, which knows its length and is asked for an item or a slice.</summary>
internal sealed class ProgramItemPlace : Place
{
    private readonly Code instance;
    private readonly Code at;
    private readonly DeclarationKey length;
    private readonly DeclarationKey get;
    private readonly DeclarationKey? set;
    private readonly Location place;

    private ProgramItemPlace(
        Code instance,
        Code at,
        (DeclarationKey Length, DeclarationKey Get, DeclarationKey? Set) members,
        Location place
    )
    {
        this.instance = instance;
        this.at = at;
        (length, get, set) = members;
        this.place = place;
    }

    public static Place Of(IImplicitIndexerReferenceOperation indexer, IPropertySymbol length, FunctionCompiler scope)
    {
        var (get, set) = indexer.IndexerSymbol switch
        {
            IPropertySymbol property => (property.GetMethod, property.SetMethod),
            IMethodSymbol slice => (slice, null),
            _ => (null, null),
        };
        if (
            length.GetMethod is not { } count
            || scope.Program.KeyOf(count) is not { } countKey
            || get is null
            || scope.Program.KeyOf(get) is not { } getKey
        )
            return new LostPlace(Reasons.NotSupported(indexer), indexer.Syntax.GetLocation());
        return new ProgramItemPlace(
            scope.Expression(indexer.Instance),
            scope.Expression(indexer.Argument),
            (countKey, getKey, set is null ? null : scope.Program.KeyOf(set)),
            indexer.Syntax.GetLocation()
        );
    }

    public override object? Prepare(Frame frame)
    {
        var self = instance(frame);
        var position = at(frame);
        if ((self as Unknown ?? position as Unknown) is { } unknown)
            return unknown;
        var own = self as UserObject ?? throw new System.NullReferenceException();
        if (OwnCalls.Property(frame, own, own.Type.Implementation(length), []) is not int count)
            return new Unknown("the length of the collection is not known", place);
        if (!Positions.IsRange(position))
            return (own, new object?[] { Positions.Offset(position!, count) });
        var (start, end) = Positions.Offsets(position!, count);
        return (own, new object?[] { start, end - start });
    }

    public override object? Read(Frame frame, object? prepared)
    {
        if (prepared is Unknown unknown)
            return unknown;
        var (own, arguments) = ((UserObject, object?[]))prepared!;
        return Calls.Read(OwnCalls.Method(frame, own, own.Type.Implementation(get), (object?[])arguments.Clone(), []));
    }

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (prepared is Unknown unknown || set is not { } setter)
            throw new GiveUpException("an item of a collection that is not known changes", place);
        var (own, arguments) = ((UserObject, object?[]))prepared!;
        OwnCalls.Method(frame, own, own.Type.Implementation(setter), [.. arguments, value], []);
    }
}
