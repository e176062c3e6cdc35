using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ringfence.Analyzers;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

/// <summary>A fleet program in an editor: its findings, the fixes that are offered for them, and what becomes of it.</summary>
internal sealed class TestProgram
{
    private static readonly ImmutableArray<MetadataReference> references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Indent = "        ";

    private readonly Document document;

    // A program that does not compile cannot be run.
    private readonly Lazy<ProgramFindings> findings;

    private TestProgram(Document document, string text, Compilation compilation)
    {
        this.document = document;
        Text = text;
        findings = new(() => ExecutedProgram.Judge(document.Project, compilation, CancellationToken.None));
    }

    public ProgramFindings Findings => findings.Value;

    public string Text { get; }

    /// <summary>What stands inside the fleet's lambda.</summary>
    public string Statements =>
        string.Concat(
            Text.Split('\n')
                .SkipWhile(line => !line.Contains("Fleet.Define", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line != "    });")
                .Select(line => (line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line) + "\n")
        );

    /// <summary>A program from the statements of a fleet's lambda, whose builder is called <c>fleet</c>.</summary>
    public static Task<TestProgram> OfStatementsAsync(string statements) =>
        OfSourceAsync(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Ringfence;

            public static class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                {
            {{Indented(statements)}}
                });
            }
            """
        );

    /// <summary>A whole program: <c>Program.Define()</c> returns the fleet.</summary>
    public static Task<TestProgram> OfSourceAsync(string source, params IEnumerable<string> further)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Fleet",
                "Fleet",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                ),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
                metadataReferences: references
            )
        );
        foreach (var text in further)
            project = project.AddDocument("Further.cs", SourceText.From(text), filePath: "Further.cs").Project;
        return OfAsync(project.AddDocument("Fleet.cs", SourceText.From(source), filePath: "Fleet.cs"));
    }

    /// <summary>The program in a project with settings.</summary>
    /// <param name="settings">Lines of a global configuration file.</param>
    public Task<TestProgram> WithSettingsAsync(string settings)
    {
        var project = document
            .Project.AddAnalyzerConfigDocument(
                ".globalconfig",
                SourceText.From("is_global = true\n" + settings),
                filePath: "/.globalconfig"
            )
            .Project;
        return OfAsync(project.GetDocument(document.Id)!);
    }

    /// <summary>The diagnostics that stand for the failures of a rule.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics(string ruleId) =>
        [
            .. Findings
                .All.Where(finding => finding.Finding.Rule.Id == ruleId && finding.Place is not null)
                .DistinctBy(finding => (finding.Place!.SourceSpan, finding.Finding.Message))
                .Select(finding =>
                    Diagnostic.Create(
                        new DiagnosticDescriptor(ruleId, finding.Finding.Rule.Title, "{0}", "Ringfence", DiagnosticSeverity.Error, true),
                        finding.Place,
                        finding.Finding.Related.Select(related => finding.Locate(related.Place)).OfType<Location>(),
                        finding.Finding.Message
                    )
                ),
        ];

    /// <summary>The actions that are offered for a diagnostic.</summary>
    public Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic diagnostic, bool onTrial = false) =>
        OffersAsync(diagnostic, Provider(onTrial));

    /// <summary>The diagnostics of a rule as the analyzer itself finds them, without running anything.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzedAsync(string ruleId)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var found = await compilation
            .WithAnalyzers(
                [new FleetAnalyzer()],
                document.Project.AnalyzerConfigDocuments.Any() ? document.Project.AnalyzerOptions : new AnalyzerOptions([], new AsOfToday())
            )
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(diagnostic => diagnostic.Id == ruleId)];
    }

    /// <summary>The actions that an editor offers, where nothing is run either.</summary>
    public Task<IReadOnlyList<CodeAction>> OffersInEditorAsync(Diagnostic diagnostic) => OffersAsync(diagnostic, new RuleCodeFixProvider());

    private async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic diagnostic, RuleCodeFixProvider provider)
    {
        var actions = new List<CodeAction>();
        var blamed = document.Project.GetDocument(diagnostic.Location.SourceTree)!;
        var context = new CodeFixContext(blamed, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await provider.RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The program after an action.</summary>
    public async Task<TestProgram> AfterAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return await OfAsync(changed.GetDocument(document.Id)!);
    }

    /// <summary>The program after all diagnostics of a rule were fixed at once, in the way of one offer.</summary>
    public async Task<TestProgram> AfterFixAllAsync(string ruleId, bool onTrial = false)
    {
        var diagnostics = Diagnostics(ruleId);
        CodeAction? offer = null;
        foreach (var diagnostic in diagnostics)
            offer ??= (await OffersAsync(diagnostic, onTrial)) is [var first, ..] ? first : null;
        var provider = Provider(onTrial);
        var context = new FixAllContext(
            document,
            provider,
            FixAllScope.Document,
            offer!.EquivalenceKey!,
            [ruleId],
            new GivenDiagnostics(diagnostics),
            CancellationToken.None
        );
        return await AfterAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static RuleCodeFixProvider Provider(bool onTrial) => new(onTrial ? ExecutedProgram.Judge : ExecutedProgram.JudgeWithoutTrial);

    private static async Task<TestProgram> OfAsync(Document document)
    {
        return new(document, (await document.GetTextAsync()).ToString(), (await document.Project.GetCompilationAsync())!);
    }

    private static string Indented(string statements) =>
        string.Join("\n", statements.Split('\n').Select(line => line.Length == 0 ? line : Indent + line));

    private sealed class AsOfToday : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Day();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Day : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.RingfenceAsOf" ? ExecutedProgram.Day.ToString() : null;
                return value is not null;
            }
        }
    }

    private sealed class GivenDiagnostics(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
