using System;
using System.IO;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;
using Xunit;

namespace Ringfence.Evaluation.Tests.Bounds;

/// <summary>
/// Programs that would write a file when they run. Their evaluation writes none: no code of the program is executed, and of the framework only
/// what is on the list of pure members.
/// </summary>
public sealed class EscapeTests : IDisposable
{
    private static readonly (string Name, string Statements, string Members)[] escapes =
    [
        ("file", "System.IO.File.WriteAllText(Marker, \"x\");", ""),
        ("file through a delegate", "Action<string, string> write = System.IO.File.WriteAllText; write(Marker, \"x\");", ""),
        ("file through a list", "new List<string> { Marker }.ForEach(path => System.IO.File.WriteAllText(path, \"x\"));", ""),
        (
            "file through a method group in LINQ",
            "Func<string, object> create = System.IO.File.Create; _ = new[] { Marker }.Select(create).ToList();",
            ""
        ),
        ("file through Lazy", "_ = new Lazy<object>(() => System.IO.File.Create(Marker)).Value;", ""),
        ("file through a stream", "using var s = new System.IO.FileStream(Marker, System.IO.FileMode.Create);", ""),
        ("file through a writer", "using var w = new System.IO.StreamWriter(Marker);", ""),
        ("folder", "System.IO.Directory.CreateDirectory(Marker);", ""),
        ("file information", "new System.IO.FileInfo(Marker).Create().Dispose();", ""),
        (
            "static constructor",
            "_ = V.N;",
            "static class V { public static int N = 1; static V() => System.IO.File.WriteAllText(Marker, \"x\"); }"
        ),
        ("static field", "_ = V.N;", "static class V { public static object N = System.IO.File.Create(Marker); }"),
        (
            "module initializer",
            "",
            "[System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() => System.IO.File.WriteAllText(Marker, \"x\");"
        ),
        (
            "finalizer",
            "_ = new V(); GC.Collect(); GC.WaitForPendingFinalizers();",
            "sealed class V { ~V() => System.IO.File.WriteAllText(Marker, \"x\"); }"
        ),
        (
            "conversion of the user",
            "int n = new V(); fleet.KvmHost(\"a\", host => host.Cpus(n));",
            "sealed class V { public static implicit operator int(V v) { System.IO.File.WriteAllText(Marker, \"x\"); return 4; } }"
        ),
        (
            "operator of the user",
            "_ = new V() + new V();",
            "sealed class V { public static V operator +(V a, V b) { System.IO.File.WriteAllText(Marker, \"x\"); return a; } }"
        ),
        (
            "overridden members",
            "_ = new HashSet<V> { new(), new() }; fleet.Accept(\"RF1001\", $\"{new V()}\", \"2030-01-01\");",
            "sealed class V { public override int GetHashCode() { System.IO.File.WriteAllText(Marker, \"x\"); return 1; } public override string ToString() { System.IO.File.WriteAllText(Marker, \"x\"); return \"v\"; } }"
        ),
        (
            "disposal",
            "using (new V()) { }",
            "sealed class V : IDisposable { public void Dispose() => System.IO.File.WriteAllText(Marker, \"x\"); }"
        ),
        ("reflection", "typeof(System.IO.File).GetMethod(\"Create\", [typeof(string)])!.Invoke(null, [Marker]);", ""),
        (
            "reflection through a name",
            "Type.GetType(\"System.IO.Directory\")!.GetMethod(\"CreateDirectory\", [typeof(string)])!.Invoke(null, [Marker]);",
            ""
        ),
        (
            "reflection on the program",
            "typeof(Program).GetMethod(\"Write\", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, null);",
            "static void Write() => System.IO.File.WriteAllText(Marker, \"x\");"
        ),
        ("activator", "_ = Activator.CreateInstance(typeof(System.IO.StreamWriter), Marker);", ""),
        (
            "delegate made by reflection",
            "((Func<string, System.IO.FileStream>)Delegate.CreateDelegate(typeof(Func<string, System.IO.FileStream>), typeof(System.IO.File), \"Create\"))(Marker);",
            ""
        ),
        (
            "dynamic invocation of a delegate",
            "((Delegate)new Func<string, System.IO.FileStream>(System.IO.File.Create)).DynamicInvoke(Marker);",
            ""
        ),
        ("dynamic", "dynamic info = new System.IO.FileInfo(Marker); info.Create();", ""),
        ("function pointer", "unsafe { delegate*<string, System.IO.FileStream> f = &System.IO.File.Create; f(Marker); }", ""),
        ("expression tree", "System.Linq.Expressions.Expression<Action> e = () => System.IO.File.Create(Marker); e.Compile()();", ""),
        ("process", "System.Diagnostics.Process.Start(\"touch\", Marker).WaitForExit();", ""),
        ("thread", "var t = new System.Threading.Thread(() => System.IO.File.WriteAllText(Marker, \"x\")); t.Start(); t.Join();", ""),
        ("task", "System.Threading.Tasks.Task.Run(() => System.IO.File.WriteAllText(Marker, \"x\")).Wait();", ""),
        ("timer", "using var t = new System.Threading.Timer(_ => System.IO.File.WriteAllText(Marker, \"x\"), null, 0, 1000);", ""),
        ("parallel query", "new[] { 1 }.AsParallel().ForAll(_ => System.IO.File.WriteAllText(Marker, \"x\"));", ""),
        (
            "native code",
            "Creat(Marker, 511);",
            "[System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"creat\")] static extern int Creat(string path, int mode);"
        ),
        ("end of the process", "Environment.Exit(3);", ""),
        ("sudden end of the process", "Environment.FailFast(\"x\");", ""),
        ("environment", "Environment.SetEnvironmentVariable(\"RINGFENCE_ESCAPED\", \"x\");", ""),
        (
            "event of the process",
            "AppDomain.CurrentDomain.FirstChanceException += (_, _) => System.IO.File.WriteAllText(Marker, \"x\"); try { throw new Exception(); } catch { }",
            ""
        ),
        ("loaded assembly", "System.Reflection.Assembly.LoadFrom(Marker);", ""),
        (
            "serializer",
            "_ = System.Text.Json.JsonSerializer.Deserialize<V>(\"{\\\"N\\\":1}\");",
            "sealed class V { public int N { set => System.IO.File.WriteAllText(Marker, \"x\"); } }"
        ),
    ];

    private readonly string marker = Path.Combine(Path.GetTempPath(), "ringfence-escape-" + Path.GetRandomFileName());

    public static TheoryData<string> Escapes => [.. escapes.Select(escape => escape.Name)];

    public void Dispose()
    {
        if (Directory.Exists(marker))
            Directory.Delete(marker);
        File.Delete(marker);
    }

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Program_cannot_reach_outside_while_it_is_evaluated(string name)
    {
        var (_, statements, members) = escapes.Single(escape => escape.Name == name);
        var program = FleetProgram.OfStatements("Escape", statements, $"internal const string Marker = @\"{marker}\";\n{members}");
        var compilation = Compiler.ForEvaluation(program);
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        );

        var evaluation = Comparison.Evaluation(compilation);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.False(File.Exists(marker) || Directory.Exists(marker), "the program wrote while it was evaluated");
        Assert.Null(Environment.GetEnvironmentVariable("RINGFENCE_ESCAPED"));
        Assert.True(
            name is "module initializer" or "finalizer" || evaluation.Gaps.Count + evaluation.Unknowns.Count > 0,
            "evaluation mentions neither a gap nor an unknown"
        );
    }
}
