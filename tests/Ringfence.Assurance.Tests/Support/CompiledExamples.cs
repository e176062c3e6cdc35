using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Assurance.Tests;

/// <summary>All examples of all rules, compiled together once: what stands in the documentation compiles and runs.</summary>
internal static class CompiledExamples
{
    private static readonly Lazy<Assembly> compiled = new(Compile);

    public static Model.Fleet Compliant(Rule rule) => Run(rule, nameof(Compliant));

    public static Model.Fleet Noncompliant(Rule rule) => Run(rule, nameof(Noncompliant));

    /// <summary>The whole program around the statements of an example.</summary>
    public static string Source(string className, string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Ringfence;

            public static class {{className}}
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                {
            {{statements}}
                });
            }
            """;

    private static Model.Fleet Run(Rule rule, string which)
    {
        var define = compiled.Value.GetType(ClassName(rule, which))!.GetMethod("Define")!;
        return ((FleetDefinition)define.Invoke(null, null)!).Build();
    }

    private static string ClassName(Rule rule, string which) => rule.Description.Id + which;

    private static Assembly Compile()
    {
        var trees = RuleCatalogue.Rules.SelectMany(rule =>
            new[]
            {
                Tree(ClassName(rule, nameof(Compliant)), rule.Description.Compliant),
                Tree(ClassName(rule, nameof(Noncompliant)), rule.Description.Noncompliant),
            }
        );
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Examples",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(
                "An example does not compile:\n"
                    + string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            );
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private static SyntaxTree Tree(string className, string statements) =>
        CSharpSyntaxTree.ParseText(
            Source(className, statements),
            new CSharpParseOptions(LanguageVersion.Preview),
            path: className + ".cs",
            encoding: System.Text.Encoding.UTF8
        );
}
