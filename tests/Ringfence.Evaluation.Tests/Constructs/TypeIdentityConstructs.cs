namespace Ringfence.Evaluation.Tests.Constructs;

internal static class TypeIdentityConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "types of values that are taken for objects",
            """
            foreach (var value in new object[] { new List<int> { 1 }, new Dictionary<string, int>(), new[] { 1, 2 }, new[] { "a" }, new HashSet<string>(), (1, 2), new Box<int>(3), new Box<string>("x") })
                fleet.Show(Kind(value));
            ---
            private sealed record Box<T>(T Value);

            private static string Kind(object value) =>
                value switch
                {
                    List<string> => "list of texts",
                    List<int> { Count: var n } => "list of numbers " + n,
                    Dictionary<string, int> => "map",
                    int[] numbers => "array of numbers " + numbers.Length,
                    string[] => "array of texts",
                    HashSet<string> and System.Collections.IEnumerable => "set",
                    (int a, int b) => "pair " + (a + b),
                    Box<int> { Value: 3 } => "box of 3",
                    Box<string>(var text) => "box of " + text,
                    _ => "other",
                };
            """
        ),
        new(
            "arrays that are taken for arrays of a base type",
            """
            object[] objects = new string[] { "a", "b" };
            objects[0] = "c";
            objects[1] = null!;
            fleet.Show(objects.Length).Show((string)objects[0]).Show(objects is string[]);
            Base[] bases = new Derived[1];
            try
            {
                bases[0] = new Base();
            }
            catch (ArrayTypeMismatchException)
            {
                fleet.Show("mismatch");
            }
            bases[0] = new Derived();
            fleet.Show(bases[0] is Derived);
            ---
            private class Base;

            private sealed class Derived : Base;
            """
        ),
        new(
            "methods of structs as delegates",
            """
            var counter = new Counter();
            Func<int> next = counter.Next;
            fleet.Show(next()).Show(next()).Show(counter.N);
            fleet.Show(counter.Numbers()).Show(counter.N);
            ---
            private struct Counter
            {
                public int N;

                public int Next() => ++N;

                public IEnumerable<int> Numbers()
                {
                    yield return ++N;
                    yield return ++N;
                }
            }
            """
        ),
        new(
            "formattable types of the user",
            """
            var v = new Version2(3, 7);
            fleet.Show($"{v:short}|{v}|{v,8:short}").Show(string.Format(CultureInfo.InvariantCulture, "{0:long} {0}", v)).Show("" + v).Show(v.ToString());
            ---
            private sealed class Version2(int major, int minor) : IFormattable
            {
                public string ToString(string? format, IFormatProvider? provider) =>
                    format switch
                    {
                        "short" => $"v{major}",
                        null or "" => $"v{major}.{minor}",
                        _ => format + major + minor,
                    };

                public override string ToString() => "plain";
            }
            """
        ),
        new(
            "enums are parsed and listed",
            """
            fleet
                .Show(Enum.Parse<Level>("2").ToString())
                .Show(Enum.TryParse<Level>("9", out var nine) ? (int)nine : -1)
                .Show(Enum.TryParse<Level>("none", out _))
                .Show(Enum.TryParse("high", ignoreCase: true, out Level high) ? high.ToString() : "")
                .Show(Enum.GetValues<Level>().Select(level => level.ToString()))
                .Show(string.Join(",", Enum.GetNames<Level>()))
                .Show(Enum.IsDefined((Level)9))
                .Show(Level.High > Level.Low)
                .Show((Level.Low + 1).ToString())
                .Show(Level.High - Level.Low)
                .Show(new Dictionary<Level, string> { [Level.High] = "h" }[(Level)2]);
            ---
            private enum Level
            {
                Low = 1,
                High = 2,
            }
            """
        ),
        new(
            "types that fail to begin",
            """
            for (var i = 0; i < 2; i++)
                try
                {
                    fleet.Show(Bad.Value);
                }
                catch (TypeInitializationException e)
                {
                    fleet.Show(e.InnerException is FormatException);
                }
            fleet.Show(Bad.Tries > 0 ? "never" : "");
            ---
            private static class Counted
            {
                public static int Tries;
            }

            private static class Bad
            {
                public static readonly int Value = ++Counted.Tries + int.Parse("x", CultureInfo.InvariantCulture);

                public static int Tries => Counted.Tries;
            }
            """.Replace("fleet.Show(Bad.Tries > 0 ? \"never\" : \"\");", "fleet.Show(Counted.Tries);")
        ),
        new(
            "switch expressions without a match",
            """
            try
            {
                fleet.Show(Word(3));
            }
            catch (System.Runtime.CompilerServices.SwitchExpressionException)
            {
                fleet.Show("no match");
            }
            ---
            private static string Word(int n) =>
                n switch
                {
                    1 => "one",
                    2 => "two",
                };
            """
        ),
        new(
            "types of exceptions",
            """
            foreach (var run in new Action[] { () => int.Parse("x", CultureInfo.InvariantCulture), () => _ = new int[1][int.Parse("2", CultureInfo.InvariantCulture)], () => throw new Own("o"), () => _ = ((string?)null)!.Length })
                try
                {
                    run();
                }
                catch (Exception e) when (e is not Own)
                {
                    fleet.Show(e.GetType().Name);
                }
                catch (Exception e)
                {
                    fleet.Show(e.GetType() == typeof(Own)).Show(e.Message);
                }
            ---
            private sealed class Own(string text) : Exception(text + "!");
            """.Replace(
                "new int[1][int.Parse(\"2\", CultureInfo.InvariantCulture)]",
                "(new int[1])[int.Parse(\"2\", CultureInfo.InvariantCulture)]"
            )
        ),
        new(
            "hash codes are those of equal values",
            """
            var a = new R(1, "x");
            fleet.Show(a.GetHashCode() == new R(1, "x").GetHashCode()).Show(new Own(5).GetHashCode());
            ---
            private sealed record R(int N, string Text);

            private sealed class Own(int n)
            {
                public override int GetHashCode() => n * 7;

                public override bool Equals(object? other) => other is Own;
            }
            """
        ),
        new(
            "tuples of many items",
            """
            var t = (1, 2, 3, 4, 5, 6, 7, 8, "nine");
            var (a, _, _, _, _, _, _, h, i) = t;
            fleet.Show(t.ToString()).Show(t.Item9).Show(a + h).Show(i).Show(t == (1, 2, 3, 4, 5, 6, 7, 8, "nine")).Show(t.Equals((1, 2, 3, 4, 5, 6, 7, 8, "ten")));
            fleet.Show(new[] { (2, "b"), (1, "z"), (1, "a") }.Order().Select(p => p.Item2)).Show((1, (2, 3)).ToString()).Show(((1, 2) is var (x, y) ? x * 10 + y : 0));
            """
        ),
    ];
}
