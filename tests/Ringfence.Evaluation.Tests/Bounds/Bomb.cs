using System.Collections.Generic;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Bounds;

/// <summary>A program that would run for ever, fill the memory or overflow the stack.</summary>
/// <param name="Name">How it tries.</param>
/// <param name="Statements">Statements of the fleet's lambda.</param>
/// <param name="Members">Members of the class around them.</param>
internal sealed record Bomb(string Name, string Statements, string Members = "")
{
    /// <summary>Programs that never end.</summary>
    public static IReadOnlyList<Bomb> Endless { get; } =
    [
        new("while (true)", "while (true) { }"),
        new("while (true) with work", "var n = 0; while (true) { n++; fleet.Accept(\"RF1001\", \"x\" + n, \"2030-01-01\"); }"),
        new("for (;;)", "for (; ; ) { var x = 1; }"),
        new("do", "var n = 1; do { n = -n; } while (n != 0);"),
        new("goto", "again: goto again;"),
        new("goto in a switch", "var n = 0; switch (n) { case 0: goto case 1; case 1: goto case 0; }"),
        new(
            "endless iterator counted",
            "fleet.Accept(\"RF1001\", \"n\" + Ones().Count(), \"2030-01-01\");",
            "static IEnumerable<int> Ones() { while (true) yield return 1; }"
        ),
        new("endless iterator in a list", "_ = Ones().ToList();", "static IEnumerable<int> Ones() { while (true) yield return 1; }"),
        new(
            "endless iterator sorted",
            "foreach (var n in Ones().OrderBy(n => n)) fleet.KvmHost(\"a\" + n, h => { });",
            "static IEnumerable<int> Ones() { while (true) yield return 1; }"
        ),
        new(
            "endless iterator filtered",
            "_ = Ones().First(n => n == 2);",
            "static IEnumerable<int> Ones() { while (true) yield return 1; }"
        ),
        new("endless iterator spread", "int[] all = [.. Ones()];", "static IEnumerable<int> Ones() { while (true) yield return 1; }"),
        new(
            "endless enumerator",
            "foreach (var n in new Ever()) { }",
            "sealed class Ever { public Ever GetEnumerator() => this; public int Current => 1; public bool MoveNext() => true; }"
        ),
        new(
            "endless enumerator given to the framework",
            "_ = new Ever().Last();",
            "sealed class Ever : IEnumerable<int>, IEnumerator<int> { public IEnumerator<int> GetEnumerator() => this; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this; public int Current => 1; object System.Collections.IEnumerator.Current => 1; public bool MoveNext() => true; public void Reset() { } public void Dispose() { } }"
        ),
        new(
            "endless list given to the fluent API",
            "fleet.KvmHost(\"a\", host => host.PhysicalNics(Names(), nic => { }));",
            "static IEnumerable<string> Names() { for (var n = 0; ; n++) yield return \"eno\" + n; }"
        ),
        new("finally that loops", "try { throw new Exception(); } catch { } finally { while (true) { } }"),
        new("caught and tried again", "var n = 0; while (n < 1) { try { throw new Exception(\"x\"); } catch (Exception) { n = 0; } }"),
        new(
            "loops in loops",
            "var n = 0; for (var a = 0; a < 900_000; a++) for (var b = 0; b < 900_000; b++) for (var c = 0; c < 900_000; c++) n ^= a * b;"
        ),
        new(
            "queries in queries",
            "_ = (from a in Enumerable.Range(0, 900_000) from b in Enumerable.Range(0, 900_000) from c in Enumerable.Range(0, 900_000) select a ^ b ^ c).Count();"
        ),
        new("quadratic list", "var all = new List<int>(); for (var n = 0; n < 900_000; n++) { all.Insert(0, n); _ = all.Contains(-1); }"),
        new("number of Fibonacci", "_ = Fib(90);", "static long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);"),
        new(
            "comparison that never ends",
            "new List<V> { new(), new() }.Sort();",
            "sealed class V : IComparable<V> { public int CompareTo(V? o) { while (true) { } } }"
        ),
        new(
            "hash code that never ends",
            "_ = new HashSet<V> { new(), new() };",
            "sealed class V { public override int GetHashCode() { while (true) { } } }"
        ),
        new(
            "text that never ends",
            "fleet.Accept(\"RF1001\", $\"{new V()}\", \"2030-01-01\");",
            "sealed class V { public override string ToString() { while (true) { } } }"
        ),
        new(
            "static constructor that never ends",
            "_ = V.N;",
            "static class V { public static int N = 1; static V() { while (true) { } } }"
        ),
        new("hosts without end", "for (var n = 0; ; n++) fleet.KvmHost(\"kvm-\" + n, host => host.Cpus(4));"),
    ];

    /// <summary>Programs that call ever deeper.</summary>
    public static IReadOnlyList<Bomb> Deep { get; } =
    [
        new("method", "Down(0);", "static int Down(int n) => Down(n + 1) + 1;"),
        new("two methods", "Ping(0);", "static int Ping(int n) => Pong(n + 1); static int Pong(int n) => Ping(n + 1);"),
        new("property", "_ = Self;", "static int Self => Self + 1;"),
        new("instance property", "_ = new P().Self;", "sealed class P { public int Self { get => Self; set => Self = value; } }"),
        new("indexer", "_ = new P()[1];", "sealed class P { public int this[int i] => this[i + 1]; }"),
        new("constructor", "_ = new P();", "sealed class P { public P Inner = new(); }"),
        new("local function", "int Down(int n) => Down(n + 1); Down(0);"),
        new("lambda", "Func<int, int>? down = null; down = n => down!(n + 1); down(0);"),
        new("delegate handed on", "R r = null!; r = me => me(me); r(r);", "delegate int R(R me);"),
        new(
            "virtual method",
            "new D().Go();",
            "class B { public virtual int Go() => 1; } sealed class D : B { public override int Go() => new D().Go(); }"
        ),
        new(
            "interface",
            "((IGo)new D()).Go();",
            "interface IGo { int Go() => Again(); int Again(); } sealed class D : IGo { public int Again() => ((IGo)this).Go(); }"
        ),
        new("operator", "_ = new V() + new V();", "readonly struct V { public static V operator +(V a, V b) => a + b; }"),
        new("conversion", "int n = new V();", "readonly struct V { public static implicit operator int(V v) => (int)v + (int)new V(); }"),
        new(
            "text",
            "fleet.Accept(\"RF1001\", $\"{new V()}\", \"2030-01-01\");",
            "sealed class V { public override string ToString() => $\"{this}\"; }"
        ),
        new(
            "equality",
            "_ = new V() == new V();",
            "sealed class V { public static bool operator ==(V a, V b) => a == b; public static bool operator !=(V a, V b) => a != b; }"
        ),
        new(
            "record that contains itself",
            "var r = new R(); r.Me = r; fleet.Accept(\"RF1001\", r.ToString(), \"2030-01-01\");",
            "sealed record R { public R? Me { get; set; } }"
        ),
        new(
            "hash of a record that contains itself",
            "var r = new R(); r.Me = r; _ = r.GetHashCode();",
            "sealed record R { public R? Me { get; set; } }"
        ),
        new("iterator", "_ = Walk(0).Count();", "static IEnumerable<int> Walk(int n) { foreach (var x in Walk(n + 1)) yield return x; }"),
        new("query", "_ = Walk(0).Sum();", "static IEnumerable<int> Walk(int n) => Enumerable.Range(0, 1).SelectMany(_ => Walk(n + 1));"),
        new(
            "static initializers in a circle",
            "_ = A.N;",
            "static class A { public static int N = B.N + Deep(); static int Deep() => new P().Go(); } static class B { public static int N = A.N; } sealed class P { public int Go() => new P().Go(); }"
        ),
        new("catch", "Down();", "static void Down() { try { throw new Exception(); } catch (Exception) { Down(); } }"),
        new("filter", "Down();", "static bool Down() { try { throw new Exception(); } catch (Exception) when (Down()) { return true; } }"),
        new("disposal", "using (new D()) { }", "sealed class D : IDisposable { public void Dispose() { using (new D()) { } } }"),
        new("description", "fleet.KvmHost(\"a\", Host);", "static void Host(KvmHostBuilder host) => Host(host.Cpus(1));"),
        new("fleets in fleets", "Go();", "static void Go() => Fleet.Define(\"x\", f => Go()).Build();"),
        new("generic method", "Go(1);", "static int Go<T>(T t) => Go<List<T>>(new()) ;"),
        new(
            "comparison",
            "_ = new List<V> { new(), new() }.Max();",
            "sealed class V : IComparable<V> { public int CompareTo(V? o) => new[] { new V(), new V() }.Max()!.CompareTo(o); }"
        ),
    ];

    /// <summary>Programs that ask for too much memory.</summary>
    public static IReadOnlyList<Bomb> Large { get; } =
    [
        new("doubled text", "var s = \"xx\"; for (var n = 0; n < 40; n++) s += s; fleet.Accept(\"RF1001\", s, \"2030-01-01\");"),
        new("padded text", "fleet.Accept(\"RF1001\", \"x\".PadLeft(2_000_000_000).Trim(), \"2030-01-01\");"),
        new("aligned text", "fleet.Accept(\"RF1001\", $\"{5,2000000000}\".Trim(), \"2030-01-01\");"),
        new("formatted number", "fleet.Accept(\"RF1001\", 5.ToString(\"D999999999\", CultureInfo.InvariantCulture), \"2030-01-01\");"),
        new("repeated character", "_ = new string('x', int.MaxValue - 100).Length;"),
        new("joined text", "_ = string.Join(new string('x', 900_000), Enumerable.Range(0, 900_000)).Length;"),
        new("concatenated text", "_ = string.Concat(Enumerable.Repeat(new string('x', 900_000), 900_000)).Length;"),
        new("replaced text", "_ = new string('x', 900_000).Replace(\"x\", new string('y', 900_000)).Length;"),
        new(
            "text builder",
            "var b = new StringBuilder(); for (var n = 0; n < 40; n++) b.Append(b.Length == 0 ? \"xx\" : b.ToString()); _ = b.ToString().Length;"
        ),
        new("text builder with a large capacity", "_ = new StringBuilder(int.MaxValue).Length;"),
        new("text builder that is lengthened", "var b = new StringBuilder(); b.Length = int.MaxValue - 64; _ = b.Length;"),
        new("array", "_ = new int[int.MaxValue - 100].Length;"),
        new("two-dimensional array", "_ = new int[40_000, 40_000].Length;"),
        new("array of arrays", "var all = new int[900_000][]; for (var n = 0; n < all.Length; n++) all[n] = new int[900_000];"),
        new("resized array", "int[] a = [1]; Array.Resize(ref a, int.MaxValue - 100);"),
        new("list with a large capacity", "_ = new List<int>(int.MaxValue - 100).Count;"),
        new("dictionary with a large capacity", "_ = new Dictionary<int, int>(int.MaxValue - 100).Count;"),
        new("range", "_ = Enumerable.Range(0, int.MaxValue).ToList().Count;"),
        new("range sorted", "_ = Enumerable.Range(0, int.MaxValue).OrderByDescending(n => n).First();"),
        new("doubled list", "var l = new List<int> { 1 }; for (var n = 0; n < 40; n++) l.AddRange(l.ToArray()); _ = l.Count;"),
        new("doubled spread", "int[] a = [1]; for (var n = 0; n < 40; n++) a = [.. a, .. a];"),
        new("linked objects", "Node? all = null; while (true) all = new Node(all);", "sealed record Node(Node? Next);"),
        new("queries on queries", "IEnumerable<int> q = [1, 2]; for (var n = 0; n < 5_000; n++) q = q.Select(x => x + 1); _ = q.Sum();"),
        new("delegates on delegates", "Action a = () => { }; for (var n = 0; n < 40; n++) a += a; a();"),
        new("split text", "_ = new string(',', 990_000).Split(',').SelectMany(_ => new string(',', 990_000).Split(',')).Count();"),
        new(
            "tuples in tuples",
            "object o = 1; for (var n = 0; n < 900_000; n++) o = (o, o); fleet.Accept(\"RF1001\", o.ToString()!, \"2030-01-01\");"
        ),
        new("integers without bound", "var n = new System.Numerics.BigInteger(3); while (true) n *= n;"),
        new("regular expression", "_ = System.Text.RegularExpressions.Regex.IsMatch(new string('a', 5_000), \"^(a+)+$x\");"),
    ];

    public FleetProgram Program => FleetProgram.OfStatements("Bomb", Statements, Members);
}
