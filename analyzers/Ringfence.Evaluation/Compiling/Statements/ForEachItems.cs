using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary>What a <c>foreach</c> goes through, and the variable that takes it.</summary>
internal sealed class ForEachItems
{
    private readonly Code collection;
    private readonly EnumeratorPattern? pattern;

    public ForEachItems(IForEachLoopOperation operation, FunctionCompiler scope)
    {
        collection = scope.Expression(operation.Collection);
        var model = scope.Program.ModelOf(operation.Syntax.SyntaxTree);
        var info = operation.Syntax is CommonForEachStatementSyntax each ? model.GetForEachStatementInfo(each) : default;
        pattern = EnumeratorPattern.Of(info, scope);
        if (operation.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            var (slot, isCell) = scope.Variable(declarator.Symbol);
            Name = declarator.Symbol.Name;
            if (declarator.Symbol.RefKind == RefKind.Ref)
            {
                var place = operation.Syntax.GetFirstToken().GetLocation();
                Assign = (_, _) => throw new GiveUpException(Reasons.References, place);
                return;
            }
            var convert = Conversions.OfItem(info.ElementConversion, info.ElementType, declarator.Symbol.Type, scope);
            Assign = isCell
                ? (frame, item) => frame.Slots[slot] = new Cell(convert(frame, item))
                : (frame, item) => frame.Slots[slot] = convert(frame, item);
            return;
        }
        Name = "(" + operation.LoopControlVariable.Syntax + ")";
        var deconstruction = operation.Syntax is ForEachVariableStatementSyntax syntax
            ? model.GetDeconstructionInfo(syntax)
            : (DeconstructionInfo?)null;
        var target = Deconstructions.Target(operation.LoopControlVariable, deconstruction, info.ElementType, scope);
        Assign = (frame, item) => target.Assign(frame, target.Prepare(frame), item);
    }

    /// <summary>The variable's name, for witnesses.</summary>
    public string Name { get; }

    /// <summary>Gives the variable its value of a round.</summary>
    public Action<Frame, object?> Assign { get; }

    public ItemSource Begin(Frame frame) => new(frame, collection(frame), pattern);

    /// <summary>The item that stands for all that are not known.</summary>
    public static object? AnyItem(Frame frame, Unknown rest) => frame.Run.Derive("item", rest, rest);

    /// <summary>Goes through the items as far as they are known.</summary>
    internal sealed class ItemSource : IDisposable
    {
        private readonly IEnumerator<object?>? items;

        public ItemSource(Frame frame, object? collection, EnumeratorPattern? pattern)
        {
            try
            {
                items = Enumerate(frame, collection, pattern);
            }
            catch (UnknownReachedException reached)
            {
                Unknown = reached.Value;
            }
        }

        public object? Item { get; private set; }

        /// <summary>Why there may be more; <see langword="null"/> when the items ended.</summary>
        public Unknown? Unknown { get; private set; }

        public bool Next()
        {
            if (Unknown is not null)
                return false;
            try
            {
                if (!items!.MoveNext())
                    return false;
                Item = items.Current;
                return true;
            }
            catch (UnknownReachedException reached)
            {
                Unknown = reached.Value;
                return false;
            }
        }

        public void Dispose() => items?.Dispose();

        private static IEnumerator<object?> Enumerate(Frame frame, object? collection, EnumeratorPattern? pattern) =>
            collection switch
            {
                Unknown unknown => throw new UnknownReachedException(unknown),
                null when pattern is not { IsExtension: true } => throw new NullReferenceException(),
                _ when pattern is not null => pattern.Walk(frame, collection),
                UserObject own => new ProgramSequence(own).GetEnumerator(),
                IMayBeUnknown { WhyUnknown: { } why } => throw new UnknownReachedException(new(why, null)),
                _ => Sequences.Of(collection, frame.Run).GetEnumerator(),
            };
    }
}
