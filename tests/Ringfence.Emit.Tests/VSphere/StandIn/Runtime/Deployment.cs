// Part of a stand-in for the Pulumi .NET SDK.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Pulumi.StandIn;
using Pulumi.Testing;

namespace Pulumi
{
    public sealed class DeploymentInstance
    {
        internal DeploymentInstance(string project, string stack, string organization, bool isDryRun) =>
            (ProjectName, StackName, OrganizationName, IsDryRun) = (project, stack, organization, isDryRun);

        public string ProjectName { get; }

        public string StackName { get; }

        public string OrganizationName { get; }

        public bool IsDryRun { get; }

        public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Engine.Current.Invoke<T>(token, args);

        public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
            Task.FromResult(Engine.Current.Invoke<T>(token, args).Value);
    }

    public static class Deployment
    {
        public static DeploymentInstance Instance => Engine.Current.Instance;

        public static Task<int> RunAsync(Action action) =>
            RunAsync(() =>
            {
                action();
                return Nothing;
            });

        public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

        public static Task<int> RunAsync(Func<Task> func) =>
            RunAsync(async () =>
            {
                await func();
                return Nothing;
            });

        public static async Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func)
        {
            Engine.Start(Session.Settings);
            Engine.Current.Complete(await func());
            return 0;
        }

        public static Task<int> RunAsync<TStack>()
            where TStack : Stack, new() => RunAsync(() => new TStack().OutputValues());

        public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
            where TStack : Stack, new() =>
            TestAsync(
                mocks,
                options ?? new(),
                (Func<Task>)(
                    () =>
                    {
                        _ = new TStack();
                        return Task.CompletedTask;
                    }
                )
            );

        public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
            IMocks testMocks,
            TestOptions testOptions,
            Func<IDictionary<string, object?>> createResources
        ) => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

        public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
            IMocks testMocks,
            TestOptions testOptions,
            Func<Task<IDictionary<string, object?>>> createResources
        )
        {
            Engine.Start(Session.Testing(testMocks, testOptions));
            var outputs = await createResources();
            return ([.. Engine.Current.Resources], outputs);
        }

        public static async Task<ImmutableArray<Resource>> TestAsync(
            IMocks testMocks,
            TestOptions testOptions,
            Func<Task> createResources
        ) =>
            (
                await TestAsync(
                    testMocks,
                    testOptions,
                    async () =>
                    {
                        await createResources();
                        return Nothing;
                    }
                )
            ).Resources;

        public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
            TestAsync(
                testMocks,
                testOptions,
                (Func<Task>)(
                    () =>
                    {
                        createResources();
                        return Task.CompletedTask;
                    }
                )
            );

        private static IDictionary<string, object?> Nothing => ImmutableDictionary<string, object?>.Empty;
    }
}

namespace Pulumi.Testing
{
    public interface IMocks
    {
        Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

        Task<object> CallAsync(MockCallArgs args);
    }

    public class MockResourceArgs
    {
        public string? Type { get; set; }

        public string? Name { get; set; }

        public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

        public string? Provider { get; set; }

        public string? Id { get; set; }
    }

    public class MockCallArgs
    {
        public string? Token { get; set; }

        public ImmutableDictionary<string, object> Args { get; set; } = null!;

        public string? Provider { get; set; }
    }

    public class TestOptions
    {
        public string? ProjectName { get; set; }

        public string? ProjectRoot { get; set; }

        public string? StackName { get; set; }

        public bool? IsPreview { get; set; }

        public string? OrganizationName { get; set; }
    }
}
