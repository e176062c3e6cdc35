using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Who reaches whom in a network: what the model says, and what packets do.</summary>
internal sealed class ReachabilityTable(EmittedNetwork network, IReadOnlyList<Service> services)
{
    private static readonly AddressFamily[] Families = [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6];

    /// <summary>Asks every pair of stations for every service, in every address family that both have, and compares with the model.</summary>
    /// <returns>How many attempts there were, and how many of them were answered.</returns>
    public async Task<(int All, int Answered)> Compare()
    {
        var stations = network.Guests.Concat(network.Outside).ToList();
        var listeners = stations.Select(station => new Listeners(station.Namespace, services)).ToList();
        try
        {
            var questions = (
                from @from in stations
                from to in stations
                where @from.Nic != to.Nic
                from family in Families
                where @from.AddressOf(family) is not null && to.AddressOf(family) is not null
                from service in services
                select new Question(
                    $"{@from} → {to} {service} {family}",
                    new Probe(@from.Namespace, to.AddressOf(family)!.Address, service),
                    network.Reachability.Allows(@from.End(family), to.End(family), service)
                )
            ).ToList();
            Assert.Empty(questions.Where(question => question.Model.IsUnknown).Select(question => $"{question.What}: {question.Model}"));
            // Who is to be refused is given longer than the slowest of those who were answered took.
            var taken = Stopwatch.StartNew();
            var lost = await Wrong(questions.Where(question => question.Model.IsTrue), question => question.Probe.IsAnswered());
            var slowest = lost.Count > 0 ? TimeSpan.Zero : taken.Elapsed;
            var leaked = await Wrong(questions.Where(question => question.Model.IsFalse), question => question.Probe.IsRefused(slowest));
            Assert.True(
                lost.Count + leaked.Count == 0,
                $"{lost.Count + leaked.Count} of {questions.Count} disagree.\nThe model says yes, packets no:\n{Lines(lost)}\nThe model says no, packets yes:\n{Lines(leaked)}"
            );
            return (questions.Count, questions.Count(question => question.Model.IsTrue));
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private sealed record Question(string What, Probe Probe, Truth Model);

    private static async Task<List<string>> Wrong(IEnumerable<Question> questions, Func<Question, Task<bool>> agree)
    {
        var asked = questions.ToList();
        var answers = await Task.WhenAll(asked.Select(agree));
        return [.. asked.Zip(answers).Where(pair => !pair.Second).Select(pair => pair.First.What)];
    }

    private static string Lines(List<string> lines) => string.Join("\n", lines.Take(40));
}
