using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Places;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>The arguments of a call that does not compile yet: those that are written, without the conversions that a compiler would put in.</summary>
/// <param name="written">The arguments with their parameters.</param>
internal sealed class BrokenArguments(IReadOnlyList<(IParameterSymbol Parameter, IOperation Value)> written)
{
    public Func<Frame, object?, object?[]> Values(CallShape call, FunctionCompiler scope)
    {
        var parameters = call.Method.Parameters;
        var codes = new Code[parameters.Length];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = Missing(parameters[i], call.Site);
        foreach (var (parameter, value) in written)
            codes[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? static _ => null : Converted(parameter, scope.Stored(value));
        var receiver = call.ReceiverParameter;
        return (frame, instance) =>
        {
            var values = new object?[codes.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = i == receiver ? instance : codes[i](frame);
            return values;
        };
    }

    public Action<Frame, object?[]>? WriteBack(FunctionCompiler scope)
    {
        Action<Frame, object?[]>? all = null;
        foreach (var (parameter, value) in written)
            if (parameter.RefKind == RefKind.Out && value is not IInvalidOperation)
            {
                var (place, ordinal) = (PlaceTable.Compile(value, scope), parameter.Ordinal);
                all += (frame, values) =>
                    place.Write(frame, place.Prepare(frame), values[ordinal] is Cell cell ? cell.Value : values[ordinal]);
            }
        return all;
    }

    // Of the conversions that would be there, those to settings and references are what calls of Ringfence need.
    private static Code Converted(IParameterSymbol parameter, Code value)
    {
        if (ClrTypes.Exact(parameter.Type) is not { } type || UnknownForms.For(type) is not { } form)
            return value;
        return frame =>
            value(frame) switch
            {
                null or Unknown => new Unknown(Reasons.Broken, null),
                IMayBeUnknown already => already,
                var plain => form.TryKnown(plain) ?? new Unknown(Reasons.Broken, null),
            };
    }

    private static Code Missing(IParameterSymbol parameter, CallSite? site)
    {
        if (site is not null && CallSite.IsFilePath(parameter))
            return _ => site.Key;
        if (!parameter.HasExplicitDefaultValue)
            return static _ => new Unknown(Reasons.Broken, null);
        var value = parameter.ExplicitDefaultValue;
        return _ => value;
    }
}
