namespace Ringfence.Evaluation.Tests.Constructs;

internal static class BranchConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "switch statement",
            """
            foreach (var n in new[] { 0, 1, 2, 3, 9 })
                switch (n)
                {
                    case 0:
                        fleet.Show("zero");
                        break;
                    case 1:
                    case 2:
                        fleet.Show("few");
                        break;
                    case > 5:
                        fleet.Show("many");
                        break;
                    default:
                        fleet.Show("some");
                        break;
                }
            """
        ),
        new(
            "switch statement with goto case",
            """
            foreach (var n in new[] { 1, 2, 3 })
            {
                var log = "";
                switch (n)
                {
                    case 1:
                        log += "one ";
                        goto case 3;
                    case 2:
                        log += "two ";
                        goto default;
                    case 3:
                        log += "three";
                        break;
                    default:
                        log += "default";
                        break;
                }
                fleet.Show(log);
            }
            """
        ),
        new(
            "switch statement on strings, enumerations and types",
            """
            foreach (object o in new object[] { "a", Mode.On, 5, 'c', "zz" })
                switch (o)
                {
                    case "a":
                        fleet.Show("letter a");
                        break;
                    case string { Length: > 1 } s:
                        fleet.Show("long " + s);
                        break;
                    case Mode.On:
                        fleet.Show("on");
                        break;
                    case int n when n > 3:
                        fleet.Show("n" + n);
                        break;
                    default:
                        fleet.Show("other");
                        break;
                }
            ---
            private enum Mode
            {
                Off,
                On,
            }
            """
        ),
        new(
            "switch sections share their scope",
            """
            switch (2)
            {
                case 1:
                    int x = 5;
                    fleet.Show(x);
                    break;
                case 2:
                    x = 7;
                    fleet.Show(x);
                    break;
            }
            """
        ),
        new(
            "return and continue inside switch",
            """
            foreach (var n in new[] { 1, 2, 3 })
            {
                switch (n)
                {
                    case 2:
                        continue;
                    default:
                        break;
                }
                fleet.Show(n).Show(Word(n));
            }
            ---
            private static string Word(int n)
            {
                switch (n)
                {
                    case 1:
                        return "one";
                    case 3:
                    {
                        return "three";
                    }
                }
                return "none";
            }
            """
        ),
        new(
            "goto",
            """
            var n = 0;
            again:
            n++;
            if (n < 4)
                goto again;
            fleet.Show(n);
            for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                if (i * j == 2)
                {
                    fleet.Show(i).Show(j);
                    goto found;
                }
            found:
            fleet.Show("done");
            """
        ),
        new(
            "empty statements, blocks and labels",
            """
            ;
            { }
            {
                var x = 1;
                fleet.Show(x);
            }
            {
                var x = 2;
                fleet.Show(x);
            }
            label:
            ;
            """
        ),
        new(
            "switch expression without a match throws",
            """
            try
            {
                fleet.Show(
                    5 switch
                    {
                        1 => "one",
                        2 => "two",
                    }
                );
            }
            catch (Exception e) when (e is InvalidOperationException)
            {
                fleet.Show("no match");
            }
            ---
            #pragma warning disable CS8509
            """
        ),
    ];
}
