using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary>A <c>GetEnumerator</c> that the program declares, as a member or as an extension.</summary>
internal sealed class EnumeratorPattern
{
    private const string DisposeId = "M:System.IDisposable.Dispose";

    private static readonly object?[] none = [];

    private readonly DeclarationKey begin;
    private readonly DeclarationKey? move;
    private readonly DeclarationKey? current;

    private EnumeratorPattern(DeclarationKey begin, DeclarationKey? move, DeclarationKey? current, bool isExtension)
    {
        this.begin = begin;
        this.move = move;
        this.current = current;
        IsExtension = isExtension;
    }

    public bool IsExtension { get; }

    /// <summary>The pattern; <see langword="null"/> when the collection is the framework's or implements its interfaces.</summary>
    public static EnumeratorPattern? Of(ForEachStatementInfo info, FunctionCompiler scope)
    {
        if (info.GetEnumeratorMethod is not { } method || method.ContainingType.TypeKind == TypeKind.Interface)
            return null;
        var definition = method.ReducedFrom ?? method;
        if (scope.Program.KeyOf(definition) is not { } begin)
            return null;
        return new(
            begin,
            info.MoveNextMethod is { } move ? scope.Program.KeyOf(move) : null,
            info.CurrentProperty?.GetMethod is { } current ? scope.Program.KeyOf(current) : null,
            definition.IsExtensionMethod
        );
    }

    public IEnumerator<object?> Walk(Frame frame, object? collection)
    {
        var enumerator = IsExtension
            ? OwnCalls.Method(frame, null, begin, [collection], [])
            : OwnCalls.Method(frame, (UserObject)collection!, ((UserObject)collection!).Type.Implementation(begin), none, []);
        return enumerator is UserObject own && move is { } next && current is { } item
            ? Steps(frame, own, next, item)
            : ProgramSequence.Walk(enumerator);
    }

    private static IEnumerator<object?> Steps(Frame frame, UserObject enumerator, DeclarationKey move, DeclarationKey current)
    {
        try
        {
            while (frame.Run.Decide(OwnCalls.Method(frame, enumerator, enumerator.Type.Implementation(move), none, [])))
            {
                frame.Run.Count();
                yield return OwnCalls.Property(frame, enumerator, enumerator.Type.Implementation(current), none);
            }
        }
        finally
        {
            if (enumerator.Type.FrameworkImplementations.TryGetValue(DisposeId, out var dispose))
                OwnCalls.Method(frame, enumerator, dispose, none, []);
        }
    }
}
