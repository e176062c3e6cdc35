using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Analyzers;

/// <summary>What the analyzer says about itself and about programs that describe no fleet. The rules' own ids end at RF0006.</summary>
internal static class OwnDiagnostics
{
    public static OwnDiagnostic UnknownValue { get; } =
        new()
        {
            Id = "RF0010",
            Title = "The value is known only when the program runs",
            Message = "Not known inside the compiler: {0}",
            Severity = DiagnosticSeverity.Hidden,
            Meaning =
                "Arguments, files, the environment and the network are not there while the compiler runs. A rule that depends on such a value neither passes "
                + "nor fails in the editor; the program's check and synth commands decide it. That is no mistake, so it is hidden unless somebody asks.",
            WhatToDo = "Nothing. To see all such places in the build's output, as warnings: dotnet build -p:RingfenceExplain=true.",
        };

    public static OwnDiagnostic IncompleteAnalysis { get; } =
        new()
        {
            Id = "RF0011",
            Title = "The analysis is incomplete",
            Message = "The analysis ends here: {0}; rules are decided in full when the program runs",
            Severity = DiagnosticSeverity.Warning,
            Meaning =
                "A bound was reached, or something could not be interpreted, so parts of the fleet are not seen and nothing is said to fail for certain. "
                + "It is visible because silence would look like a clean fleet. The package keeps it a warning where warnings are errors: the program is not wrong.",
            WhatToDo =
                "Write the place more simply, or decide what varies outside of loops. Where that is not possible, rely on the program's check command and "
                + "set the severity of RF0011 to none.",
        };

    public static OwnDiagnostic MalformedFleet { get; } =
        new()
        {
            Id = "RF0012",
            Title = "The fleet cannot be built",
            Message = "{0}",
            Severity = DiagnosticSeverity.Error,
            Meaning =
                "The fluent API refuses the value, the name or the call, whatever happens before it: running the program ends with the same message.",
            WhatToDo = "The message names the remedy.",
        };

    public static OwnDiagnostic UndecidedRule { get; } =
        new()
        {
            Id = "RF0013",
            Title = "A rule cannot be decided yet",
            Message = "{0} ({1}) is undetermined for {2}: {3}",
            Severity = DiagnosticSeverity.Hidden,
            Meaning =
                "Something that decides the rule is not known inside the compiler, or differs between the paths that the program may take. "
                + "An undetermined rule neither passes nor fails; running the program decides it.",
            WhatToDo = "Nothing. To see all such rules in the build's output, as warnings: dotnet build -p:RingfenceExplain=true.",
        };

    public static OwnDiagnostic MalformedSetting { get; } =
        new()
        {
            Id = "RF0014",
            Title = "A setting of the analyzer is malformed",
            Message = "The setting {0} {1}",
            Severity = DiagnosticSeverity.Error,
            Meaning =
                "A key in .editorconfig that begins with ringfence, or one of the build properties RingfenceAsOf and RingfenceExplain, is misspelt or has a value "
                + "that it cannot have. It is ignored, so the rules may be laxer than somebody wanted them to be; that is why it is an error.",
            WhatToDo = "The message names what is allowed.",
        };

    public static OwnDiagnostic InternalError { get; } =
        new()
        {
            Id = "RF0019",
            Title = "The analyzer failed",
            Message = "Ringfence could not analyse this program, please report it: {0}",
            Severity = DiagnosticSeverity.Warning,
            Meaning =
                "A mistake in Ringfence itself. No rule was checked in the editor; the program's check and synth commands are not concerned.",
            WhatToDo = "Report the message, if possible with the code that is being typed.",
        };

    public static IReadOnlyList<OwnDiagnostic> All { get; } =
    [UnknownValue, IncompleteAnalysis, MalformedFleet, UndecidedRule, MalformedSetting, InternalError];
}
