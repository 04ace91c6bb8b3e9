using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>The renewal of credentials, and the callers that wait for it.</summary>
public sealed class CredentialCacheTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedSource _source;
    private readonly CredentialCache _cache;

    public CredentialCacheTests()
    {
        _source = new ScriptedSource(number => new AwsCredentials("KEY" + number, "secret", "token", _clock.GetUtcNow().AddHours(1)));
        _cache = new CredentialCache(_source, _clock.GetUtcNow, () => 0);
    }

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task They_are_fetched_once_and_again_five_minutes_before_they_end()
    {
        Assert.Equal("KEY1", await KeyAsync());
        _clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("KEY1", await KeyAsync());
        _clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Equal("KEY2", await KeyAsync());
        Assert.Equal("KEY2", await KeyAsync());
    }

    [Fact]
    public async Task Many_accounts_do_not_renew_at_one_moment()
    {
        using var later = new CredentialCache(_source, _clock.GetUtcNow, () => 1);
        string key = await KeyAsync(later);
        _clock.Advance(TimeSpan.FromMinutes(54.5));

        Assert.NotEqual(key, await KeyAsync(later));
    }

    [Fact]
    public async Task Keys_that_never_end_are_fetched_once()
    {
        var source = new ScriptedSource(number => new AwsCredentials("KEY" + number, "secret", null, null));
        using var cache = new CredentialCache(source, _clock.GetUtcNow);
        await KeyAsync(cache);
        _clock.Advance(TimeSpan.FromDays(1000));

        Assert.Equal("KEY1", await KeyAsync(cache));
    }

    [Fact]
    public async Task All_who_ask_at_once_wait_for_one_fetch()
    {
        _source.Gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 20).Select(_ => KeyAsync()).ToList();

        _source.Gate.SetResult();

        Assert.All(await Task.WhenAll(asked), key => Assert.Equal("KEY1", key));
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task While_the_old_ones_are_good_nobody_but_the_fetcher_waits_for_new_ones()
    {
        await KeyAsync();
        _clock.Advance(TimeSpan.FromMinutes(56));
        _source.Gate = new TaskCompletionSource();
        var fetcher = KeyAsync();

        Assert.Equal("KEY1", await KeyAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(fetcher.IsCompleted);
        _source.Gate.SetResult();
        Assert.Equal("KEY2", await fetcher);
    }

    [Fact]
    public async Task After_a_failed_early_fetch_the_old_credentials_stay_in_use_until_the_next_try()
    {
        await KeyAsync();
        _clock.Advance(TimeSpan.FromMinutes(56));
        _source.Fails = true;

        Assert.Equal("KEY1", await KeyAsync());
        Assert.Equal("KEY1", await KeyAsync());
        Assert.Equal(2, _source.Fetches);

        _clock.Advance(TimeSpan.FromSeconds(31));
        _source.Fails = false;
        Assert.Equal("KEY3", await KeyAsync());
    }

    [Fact]
    public async Task A_failed_fetch_after_expiry_is_an_error()
    {
        await KeyAsync();
        _clock.Advance(TimeSpan.FromMinutes(59.9));
        _source.Fails = true;

        await Assert.ThrowsAsync<CredentialException>(() => KeyAsync());

        _source.Fails = false;
        Assert.Equal("KEY3", await KeyAsync());
    }

    [Fact]
    public async Task A_source_that_gives_the_same_until_they_end_is_not_asked_at_each_call()
    {
        var end = _clock.GetUtcNow().AddHours(1);
        var source = new ScriptedSource(_ => new AwsCredentials("KEY", "secret", "token", end));
        using var cache = new CredentialCache(source, _clock.GetUtcNow, () => 0);
        await KeyAsync(cache);
        _clock.Advance(TimeSpan.FromMinutes(56));

        for (int i = 0; i < 10; i++) await KeyAsync(cache);

        Assert.Equal(2, source.Fetches);
    }

    [Fact]
    public async Task Credentials_that_AWS_calls_expired_are_fetched_once_for_all_callers()
    {
        var old = await _cache.GetAsync(CancellationToken.None);

        Assert.True(await _cache.RenewAsync(old, CancellationToken.None));
        Assert.True(await _cache.RenewAsync(old, CancellationToken.None));

        Assert.Equal(("KEY2", 2), (await KeyAsync(), _source.Fetches));
    }

    [Fact]
    public async Task The_same_again_is_no_renewal()
    {
        using var cache = new CredentialCache(new StaticSource(new AwsCredentials("KEY", "secret", null, null), "the test"), _clock.GetUtcNow);
        var old = await cache.GetAsync(CancellationToken.None);

        Assert.False(await cache.RenewAsync(old, CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_that_waits_for_a_fetch_can_be_cancelled_alone()
    {
        _source.Gate = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var first = KeyAsync();
        var second = _cache.GetAsync(stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _source.Gate.SetResult();

        Assert.Equal("KEY1", await first);
    }

    [Fact]
    public async Task When_the_fetching_caller_is_cancelled_another_fetches()
    {
        _source.Gate = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var first = _cache.GetAsync(stop.Token);
        var second = KeyAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _source.Gate.SetResult();

        Assert.Equal("KEY2", await second);
    }

    [Fact]
    public void A_text_of_them_shows_no_secret() =>
        Assert.Equal("KEY until 2026-01-02 03:04:05Z", new AwsCredentials("KEY", "not-a-secret", "not-a-token", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).ToString());

    private static async Task<string> KeyAsync(CredentialCache cache) => (await cache.GetAsync(CancellationToken.None)).AccessKeyId;

    private Task<string> KeyAsync() => KeyAsync(_cache);
}
