using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;

namespace Ringfence.Analyzers;

/// <summary>One descriptor per rule, derived from its description, and those of the analyzer itself.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> byRule = RuleCatalogue.Rules.ToDictionary(
        rule => rule.Description.Id,
        rule => Of(rule.Description),
        StringComparer.Ordinal
    );

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. byRule
            .Values.Concat(OwnDiagnostics.All.Select(own => own.Descriptor))
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    public static DiagnosticDescriptor Of(string ruleId) => byRule[ruleId];

    /// <summary>The compiler's word for a severity.</summary>
    public static DiagnosticSeverity Translated(this Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    private static DiagnosticDescriptor Of(RuleDescription rule) =>
        new(
            rule.Id,
            rule.Title,
            "{0}",
            $"Ringfence.{rule.Feature}",
            rule.Severity.Translated(),
            isEnabledByDefault: true,
            $"{rule.Rationale} {rule.Remediation}",
            Documentation.OfRule(rule.Id)
        );
}
