using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class DescriptorTests
{
    private static readonly FleetAnalyzer analyzer = new();

    [Fact]
    public void Every_rule_has_its_descriptor()
    {
        foreach (var rule in RuleCatalogue.Rules.Select(rule => rule.Description))
        {
            var descriptor = Assert.Single(analyzer.SupportedDiagnostics, descriptor => descriptor.Id == rule.Id);
            Assert.Equal(rule.Title, descriptor.Title.ToString());
            Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
            Assert.Contains(rule.Rationale, descriptor.Description.ToString(), StringComparison.Ordinal);
            Assert.Contains(rule.Remediation, descriptor.Description.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(
            analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct(),
            analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id)
        );

    [Fact]
    public void Own_ids_are_no_rules() => Assert.All(OwnDiagnostics.All, own => Assert.Null(RuleCatalogue.Find(own.Id)));

    [Fact]
    public void Help_leads_to_a_page_of_the_documentation() =>
        Assert.All(
            analyzer.SupportedDiagnostics,
            descriptor =>
            {
                var path = new Uri(descriptor.HelpLinkUri).AbsolutePath.TrimStart('/');
                Assert.True(File.Exists(Repository.PathOf(path.Split('/'))), $"{descriptor.Id}: there is no {path}");
            }
        );

    [Fact]
    public void Only_what_is_no_mistake_is_hidden() =>
        Assert.Equal(
            [OwnDiagnostics.UnknownValue.Id, OwnDiagnostics.UndecidedRule.Id],
            analyzer
                .SupportedDiagnostics.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Hidden)
                .Select(descriptor => descriptor.Id)
        );
}
