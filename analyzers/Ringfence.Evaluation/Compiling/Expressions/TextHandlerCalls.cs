using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>string.Create(provider, $"…")</c> and <c>StringBuilder.Append($"…")</c>: the text is there already.</summary>
internal static class TextHandlerCalls
{
    public static bool Is(IMethodSymbol method) =>
        method
            is { ContainingType.Name: "String", Name: "Create" }
                or { ContainingType.Name: "StringBuilder", Name: "Append" or "AppendLine" }
        && method.Parameters.LastOrDefault() is { } last
        && TextHandlers.Is(last.Type);

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var facts = call.Facts;
        var unknown = new UnknownCalls(facts, Reasons.Outside(call.Method));
        var endsLine = call.Method.Name == "AppendLine";
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            // The text was made for the invariant culture.
            var isInvariant = arguments.Length == 1 || arguments[0] is null || Equals(arguments[0], CultureInfo.InvariantCulture);
            var cause =
                arguments.OfType<Unknown>().FirstOrDefault()
                ?? (isInvariant ? null : new Unknown("the culture is known when the program runs", facts.Place));
            if (receiver is not StringBuilder builder)
                return (cause ?? receiver as Unknown) is { } why
                    ? unknown.Outcome(frame, why, receiver, arguments)
                    : arguments[arguments.Length - 1];
            if (cause is not null)
                throw new GiveUpException($"{facts.Name} appends a text that is not known, because {cause.Reason}", facts.Place);
            builder.Append(Texts.Within(frame.Run.Limits, builder.Length, (string)arguments[arguments.Length - 1]!));
            return endsLine ? builder.AppendLine() : builder;
        };
    }
}
