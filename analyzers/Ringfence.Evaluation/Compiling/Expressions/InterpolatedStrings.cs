using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class InterpolatedStrings
{
    public static Code Compile(IInterpolatedStringOperation operation, FunctionCompiler scope)
    {
        if (operation.Type?.SpecialType is not (SpecialType.System_String or null))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        return Text(operation, scope);
    }

    /// <summary>The text of an interpolated string, whatever takes it.</summary>
    public static Code Text(IInterpolatedStringOperation operation, FunctionCompiler scope)
    {
        var parts = operation.Parts.Select(part => Part(part, scope)).ToArray();
        if (parts.Any(part => part is null))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        return frame =>
        {
            var text = frame.Run.BeginText();
            Unknown? unknown = null;
            foreach (var part in parts)
            {
                unknown = part!(frame, text) ?? unknown;
                if (text.Length > frame.Run.Limits.StringLength)
                    throw TooLong(frame);
            }
            // All holes are evaluated, as they are at run time, before the text turns out to be unknown.
            var written = frame.Run.EndText(text);
            return unknown is null ? written : new Unknown(unknown.Reason, unknown.Place);
        };
    }

    private static Func<Frame, StringBuilder, Unknown?>? Part(IInterpolatedStringContentOperation part, FunctionCompiler scope)
    {
        if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text })
            return (_, result) =>
            {
                result.Append(text);
                return null;
            };
        if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append })
            return Appended(append, scope);
        if (part is not IInterpolationOperation hole)
            return null;
        return Hole(hole.Expression, Alignment(hole.Alignment, scope), hole.FormatString?.ConstantValue.Value as string, scope);
    }

    // What a handler is told of a part stands in the call that the compiler writes for it.
    private static Func<Frame, StringBuilder, Unknown?>? Appended(IInvocationOperation append, FunctionCompiler scope)
    {
        if (append.Arguments.Length == 0)
            return null;
        if (append.TargetMethod.Name == "AppendLiteral" && append.Arguments[0].Value.ConstantValue.Value is string literal)
            return (_, result) =>
            {
                result.Append(literal);
                return null;
            };
        var alignment = Alignment(append.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "alignment")?.Value, scope);
        var format = append.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value.ConstantValue.Value as string;
        return Hole(append.Arguments[0].Value, alignment, format, scope);
    }

    private static int Alignment(IOperation? alignment, FunctionCompiler scope)
    {
        if (alignment is null)
            return 0;
        NamedConstants.Use(alignment, scope);
        return alignment.ConstantValue.Value as int? ?? 0;
    }

    private static Func<Frame, StringBuilder, Unknown?> Hole(IOperation expression, int alignment, string? format, FunctionCompiler scope)
    {
        var value = scope.Expression(expression);
        return (frame, result) =>
        {
            var found = value(frame);
            if (found is Unknown unknown)
                return unknown;
            try
            {
                if (Math.Abs((long)alignment) > frame.Run.Limits.StringLength || TooPrecise(format, frame.Run.Limits.StringLength))
                    throw TooLong(frame);
                var shown = Texts.Formatted(found, format);
                result.Append(alignment >= 0 ? shown.PadLeft(alignment) : shown.PadRight(-alignment));
                return null;
            }
            catch (UnknownReachedException reached)
            {
                return reached.Value;
            }
        };
    }

    private static bool TooPrecise(string? format, int limit) =>
        format is { Length: > 1 }
        && int.TryParse(format.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
        && digits > limit;

    private static BoundReachedException TooLong(Frame frame) =>
        new(
            string.Format(CultureInfo.InvariantCulture, "the string would be longer than {0:N0} characters", frame.Run.Limits.StringLength)
        );
}
