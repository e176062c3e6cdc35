namespace Ringfence.Evaluation.Tests.Constructs;

internal static class ExceptionConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "try, catch and finally",
            """
            var log = new List<string>();
            try
            {
                log.Add("try");
                throw new InvalidOperationException("bad");
            }
            catch (ArgumentException)
            {
                log.Add("argument");
            }
            catch (InvalidOperationException e)
            {
                log.Add(e.Message);
            }
            finally
            {
                log.Add("finally");
            }
            fleet.Show(log);
            """
        ),
        new(
            "exceptions pass through frames",
            """
            var log = new List<string>();
            void Inner()
            {
                try
                {
                    throw new FormatException("f");
                }
                finally
                {
                    log.Add("inner");
                }
            }
            void Outer()
            {
                try
                {
                    Inner();
                }
                finally
                {
                    log.Add("outer");
                }
            }
            try
            {
                Outer();
            }
            catch (FormatException e)
            {
                log.Add(e.Message);
            }
            fleet.Show(log);
            """
        ),
        new(
            "exception filters run before finally",
            """
            var log = new List<string>();
            bool Note(string s, bool r)
            {
                log.Add(s);
                return r;
            }
            try
            {
                try
                {
                    throw new InvalidOperationException();
                }
                catch (InvalidOperationException) when (Note("first", false))
                {
                    log.Add("no");
                }
                finally
                {
                    log.Add("finally");
                }
            }
            catch (Exception) when (Note("second", true))
            {
                log.Add("caught");
            }
            fleet.Show(log);
            """
        ),
        new(
            "rethrow and inner exceptions",
            """
            try
            {
                try
                {
                    throw new InvalidOperationException("inner");
                }
                catch (InvalidOperationException e)
                {
                    throw new ArgumentException("outer", e);
                }
            }
            catch (ArgumentException e)
            {
                fleet.Show(e.Message).Show(e.InnerException!.Message);
            }
            try
            {
                try
                {
                    throw new FormatException("again");
                }
                catch
                {
                    throw;
                }
            }
            catch (FormatException e)
            {
                fleet.Show(e.Message);
            }
            """
        ),
        new(
            "exceptions of the user",
            """
            try
            {
                Check(7);
            }
            catch (TooBig e) when (e.Size > 5)
            {
                fleet.Show(e.Message).Show(e.Size);
            }
            ---
            private sealed class TooBig(int size) : Exception($"{size} is too big")
            {
                public int Size => size;
            }

            private static void Check(int n)
            {
                if (n > 5)
                    throw new TooBig(n);
            }
            """
        ),
        new(
            "throw expressions",
            """
            string? none = null;
            try
            {
                fleet.Show(none ?? throw new ArgumentNullException("p"));
            }
            catch (ArgumentNullException e)
            {
                fleet.Show(e.ParamName);
            }
            int F(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n));
            try
            {
                F(-1);
            }
            catch (ArgumentOutOfRangeException e)
            {
                fleet.Show(e.ParamName);
            }
            """
        ),
        new(
            "exceptions of the framework",
            """
            try
            {
                _ = new[] { 1 }[3];
            }
            catch (IndexOutOfRangeException)
            {
                fleet.Show("index");
            }
            try
            {
                _ = new List<int>()[0];
            }
            catch (ArgumentOutOfRangeException)
            {
                fleet.Show("argument");
            }
            try
            {
                _ = new Dictionary<string, int>()["x"];
            }
            catch (KeyNotFoundException)
            {
                fleet.Show("key");
            }
            try
            {
                object o = "s";
                _ = (int)o;
            }
            catch (InvalidCastException)
            {
                fleet.Show("cast");
            }
            try
            {
                Array.Empty<int>().First();
            }
            catch (InvalidOperationException)
            {
                fleet.Show("empty");
            }
            try
            {
                ArgumentNullException.ThrowIfNull((object?)null, "x");
            }
            catch (ArgumentNullException e)
            {
                fleet.Show(e.ParamName);
            }
            """
        ),
    ];
}
