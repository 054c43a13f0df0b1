using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Gives work the same time whatever it finds, so that a clock does not tell whether a mail address has an account.</summary>
public sealed class EvenPace(IOptions<AccountOptions> options, TimeProvider clock)
{
    public async Task<T> KeepAsync<T>(Func<Task<T>> work)
    {
        var pace = Task.Delay(options.Value.Pace, clock);
        try
        {
            return await work();
        }
        finally
        {
            await pace;
        }
    }
}
