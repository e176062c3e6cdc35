namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ControlFlowConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "loop variables in closures",
            """
            var ofFor = new List<Func<int>>();
            for (var i = 0; i < 3; i++)
            {
                var copy = i;
                ofFor.Add(() => i * 10 + copy);
            }
            fleet.Show(ofFor.Select(f => f()));
            var ofEach = new List<Func<int>>();
            foreach (var n in new[] { 1, 2, 3 })
                ofEach.Add(() => n);
            fleet.Show(ofEach.Select(f => f()));
            var ofWhile = new List<Action>();
            var total = 0;
            while (ofWhile.Count < 3)
            {
                var inner = ofWhile.Count;
                ofWhile.Add(() => total += ++inner);
            }
            ofWhile.ForEach(a => a());
            ofWhile.ForEach(a => a());
            fleet.Show(total);
            """
        ),
        new(
            "goto leaves loops and blocks",
            """
            var log = new List<string>();
            for (var i = 0; i < 5; i++)
            {
                for (var j = 0; j < 5; j++)
                {
                    if (i * j == 6)
                        goto found;
                    if (j > i)
                        goto next;
                    log.Add($"{i}{j}");
                }
                next:
                log.Add("next");
            }
            found:
            fleet.Show(log);
            var n = 0;
            again:
            try
            {
                n++;
                if (n < 3)
                    goto again;
            }
            finally
            {
                log.Add("finally " + n);
            }
            fleet.Show(log.TakeLast(3));
            switch (n)
            {
                case 1:
                    fleet.Show("one");
                    break;
                case 3:
                    fleet.Show("three");
                    goto case 1;
                default:
                    fleet.Show("default");
                    break;
            }
            """
        ),
        new(
            "exceptions replace each other",
            """
            var log = new List<string>();
            try
            {
                try
                {
                    throw new InvalidOperationException("first");
                }
                finally
                {
                    log.Add("before");
                    Throw("second");
                }
            }
            catch (Exception e)
            {
                log.Add(e.Message);
            }
            try
            {
                try
                {
                    Throw("inner");
                }
                catch (ArgumentException e)
                {
                    throw new InvalidOperationException("outer", e);
                }
            }
            catch (InvalidOperationException e) when (e.InnerException is ArgumentException { Message: "inner" } inner)
            {
                log.Add(e.Message + "/" + inner.Message);
            }
            try
            {
                try
                {
                    Throw("again");
                }
                catch (ArgumentException)
                {
                    log.Add("rethrow");
                    throw;
                }
            }
            catch (Exception e)
            {
                log.Add(e.Message);
            }
            fleet.Show(log);
            ---
            private static void Throw(string text) => throw new ArgumentException(text);
            """
        ),
        new(
            "local functions share variables",
            """
            var total = 0;
            Add(3);
            var add = Add;
            add(4);
            fleet.Show(total).Show(Recursive(5)).Show(Outer(2));
            void Add(int n) => total += n;
            static int Recursive(int n) => n <= 1 ? 1 : n * Recursive(n - 1);
            int Outer(int n)
            {
                var local = n;
                Inner();
                Inner();
                return local + total;
                void Inner()
                {
                    local *= 3;
                    total++;
                }
            }
            """
        ),
        new(
            "generic functions inside generic functions",
            """
            fleet.Show(Outer<string>(7)).Show(new Box<int>.Inner<string>().Names()).Show(new Box<long>.Inner<bool>().Defaults());
            ---
            private static string Outer<T>(int n)
            {
                return One<int>() + Two<bool>();
                string One<U>() => $"{typeof(T).Name} {typeof(U).Name} {n} " + Two<char>();
                string Two<V>() => $"{typeof(T).Name} {typeof(V).Name};";
            }

            private sealed class Box<T>
            {
                public sealed class Inner<U>
                {
                    public string Names() => typeof(T).Name + typeof(U).Name;

                    public string Defaults() => $"{default(T)} {default(U)}";
                }
            }
            """
        ),
        new(
            "lock and checked blocks",
            """
            var gate = new object();
            var n = int.MaxValue;
            lock (gate)
            {
                unchecked
                {
                    n++;
                }
            }
            fleet.Show(n);
            try
            {
                checked
                {
                    n--;
                }
                fleet.Show(n);
            }
            catch (OverflowException)
            {
                fleet.Show("overflow");
            }
            fleet.Show(Sum(2_000_000_000, 2_000_000_000)).Show((byte)(n / 1e9 + 300.7)).Show(unchecked((sbyte)200)).Show(unchecked((uint)-1));
            try
            {
                fleet.Show(checked((short)n));
            }
            catch (OverflowException)
            {
                fleet.Show("too large");
            }
            ---
            private static int Sum(int a, int b) => a + b;
            """
        ),
        new(
            "do, continue and nested breaks",
            """
            var log = new List<int>();
            var n = 0;
            do
            {
                n++;
                if (n == 2)
                    continue;
                foreach (var m in Enumerable.Range(1, 3))
                {
                    if (m == n)
                        break;
                    switch (m)
                    {
                        case 2:
                            continue;
                    }
                    log.Add(n * 10 + m);
                }
            } while (n < 4);
            fleet.Show(log);
            """
        ),
        new(
            "conditional access chains and null assignments",
            """
            var node = new Node { Next = new Node { Name = "b" } };
            fleet.Show(node?.Next?.Name).Show(node?.Next?.Next?.Name ?? "none").Show(node!.Next?.Next?.Name.Length ?? -1);
            node.Next?.Name = "changed";
            node.Next?.Next?.Name = "never";
            node.Next?.Count += 5;
            fleet.Show(node.Next!.Name).Show(node.Next.Count);
            string? text = null;
            text ??= "set";
            text ??= "not again";
            fleet.Show(text).Show(node.Next?.Items?[0] ?? -1);
            node.Items = [4, 5];
            fleet.Show(node?.Items?[^1] ?? -1);
            node!.Items?[0] = 40;
            fleet.Show(node.Items);
            ---
            private sealed class Node
            {
                public string Name { get; set; } = "a";
                public Node? Next { get; set; }
                public int Count { get; set; }
                public int[]? Items { get; set; }
            }
            """
        ),
    ];
}
