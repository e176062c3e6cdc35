namespace Ringfence.Evaluation.Tests.Constructs;

internal static class AssignmentConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "compound assignment",
            """
            var a = 10;
            a += 5;
            a -= 3;
            a *= 4;
            a /= 5;
            a %= 7;
            a <<= 3;
            a >>= 1;
            a |= 1;
            a &= 7;
            a ^= 2;
            a >>>= 1;
            fleet.Show(a);
            """
        ),
        new(
            "compound assignment converts back",
            """
            byte b = 250;
            b += 10;
            short s = 30_000;
            s *= 2;
            fleet.Show(b).Show(s);
            char c = 'a';
            c += (char)2;
            fleet.Show(c);
            """
        ),
        new(
            "increment and decrement",
            """
            var a = 5;
            var b = a++ + ++a;
            var c = a-- - --a;
            fleet.Show(a).Show(b).Show(c);
            byte x = 255;
            x++;
            fleet.Show(x);
            """
        ),
        new(
            "left to right evaluation",
            """
            var log = new List<int>();
            int Note(int n)
            {
                log.Add(n);
                return n;
            }
            var sum = Note(1) + Note(2) * Note(3) - (Note(4) + Note(5));
            fleet.Show(sum).Show(log);
            """
        ),
        new(
            "array element evaluated before the right side",
            """
            var a = new int[3];
            var i = 0;
            a[i++] = i++;
            a[i] = i;
            fleet.Show(a);
            var j = 0;
            a[j] += j = 2;
            fleet.Show(a);
            """
        ),
        new(
            "compound assignment reads the left side first",
            """
            var a = 1;
            a += (a = 10) + a;
            fleet.Show(a);
            int Set()
            {
                a = 100;
                return 1;
            }
            a += Set();
            fleet.Show(a);
            """
        ),
        new(
            "discards",
            """
            _ = Noted(1);
            (_, var b) = (Noted(2), 3);
            fleet.Show(b).Show(log);
            var (_, _, c) = (1, 2, 4);
            fleet.Show(c);
            ---
            private static readonly List<int> log = [];

            private static int Noted(int n)
            {
                log.Add(n);
                return n;
            }
            """
        ),
        new(
            "tuple swap evaluates left sides first",
            """
            var a = new[] { 1, 2, 3 };
            (a[0], a[2]) = (a[2], a[0]);
            fleet.Show(a);
            int i = 0,
                j = 1;
            (i, j) = (j, i + j);
            (i, j) = (j, i + j);
            fleet.Show(i).Show(j);
            """
        ),
    ];
}
