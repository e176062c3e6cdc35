using System;
using System.Linq;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Tries
{
    public static Act Compile(ITryOperation operation, FunctionCompiler scope)
    {
        var body = scope.Statement(operation.Body);
        var catches = operation.Catches.Select(clause => new CatchClause(clause, scope)).ToArray();
        var last = operation.Finally is null ? null : scope.Statement(operation.Finally);
        Act guarded = catches.Length == 0 ? body : frame => Guarded(frame, body, catches);
        if (last is null)
            return guarded;
        return frame =>
        {
            try
            {
                return guarded(frame);
            }
            finally
            {
                last(frame);
            }
        };
    }

    private static Signal Guarded(Frame frame, Act body, CatchClause[] catches)
    {
        CatchClause? chosen = null;
        Exception? ofFilter = null;
        frame.Run.OpenTries++;
        var isOpen = true;
        try
        {
            return body(frame);
        }
        // A filter runs before inner finally blocks do, as at run time.
        catch (Exception thrown) when (Choose(thrown))
        {
            Close();
            if (ofFilter is not null)
                ExceptionDispatchInfo.Capture(ofFilter).Throw();
            return chosen!.Run(frame, thrown);
        }
        finally
        {
            Close();
        }

        bool Choose(Exception thrown)
        {
            if (Exceptions.IsOfEvaluation(thrown))
                return false;
            try
            {
                chosen = Array.Find(catches, clause => clause.Catches(frame, thrown));
                return chosen is not null;
            }
            // What is thrown inside a filter would vanish.
            catch (Exception failed) when (Exceptions.IsOfEvaluation(failed))
            {
                ofFilter = failed;
                return true;
            }
        }

        void Close()
        {
            if (isOpen)
                frame.Run.OpenTries--;
            isOpen = false;
        }
    }

    private sealed class CatchClause
    {
        private readonly Func<Frame, TypeRef>? type;
        private readonly Place? variable;
        private readonly Code? filter;
        private readonly Act handler;

        public CatchClause(ICatchClauseOperation clause, FunctionCompiler scope)
        {
            type = clause.ExceptionType is null or { SpecialType: Microsoft.CodeAnalysis.SpecialType.System_Object }
                ? null
                : scope.Type(clause.ExceptionType);
            variable = clause.ExceptionDeclarationOrExpression switch
            {
                IVariableDeclaratorOperation declarator => new VariablePlace(scope.Variable(declarator.Symbol), true),
                _ => null,
            };
            filter = clause.Filter is null ? null : scope.Expression(clause.Filter);
            handler = scope.Statement(clause.Handler);
        }

        public bool Catches(Frame frame, Exception thrown)
        {
            var caught = Exceptions.Caught(thrown);
            if (caught is not Unknown && type is not null && type(frame).IsInstance(caught) is false)
                return false;
            variable?.Write(frame, null, caught);
            return filter is null || Passes(frame, filter);
        }

        // A filter that throws says no.
        private static bool Passes(Frame frame, Code filter)
        {
            try
            {
                return frame.Run.Decide(filter(frame));
            }
            catch (Exception failed) when (!Exceptions.IsOfEvaluation(failed))
            {
                return false;
            }
        }

        public Signal Run(Frame frame, Exception thrown)
        {
            var outer = frame.Caught;
            frame.Caught = thrown;
            try
            {
                return handler(frame);
            }
            finally
            {
                frame.Caught = outer;
            }
        }
    }
}
