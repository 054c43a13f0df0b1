using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Mail by a server where one is configured, else as files; at home into a folder beside the store.</summary>
internal static class MailServices
{
    private const string FolderAtHome = "App_Data/mail";

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>()
            .Bind(builder.Configuration.GetSection(MailOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(
            services => DeliveryOf(
                services.GetRequiredService<IOptions<MailOptions>>().Value,
                services.GetRequiredService<IOptions<PortalOptions>>().Value,
                builder.Environment));
        builder.Services.AddSingleton(
            services => new Outbox(
                isOpen: services.GetRequiredService<IMailDelivery>() is not NoDelivery,
                services.GetRequiredService<ILogger<Outbox>>()));
        builder.Services.AddHostedService<MailSender>();
    }

    private static IMailDelivery DeliveryOf(MailOptions mail, PortalOptions portal, IHostEnvironment application)
    {
        if (!string.IsNullOrEmpty(mail.Host)) return new SmtpDelivery(mail.Host, mail, portal.ToUri().IdnHost);
        var folder = mail.Folder ?? (application.IsDevelopment() ? FolderAtHome : null);
        return folder is null ? new NoDelivery() : new FolderDelivery(Path.GetFullPath(folder, application.ContentRootPath));
    }

    /// <summary>Where nothing delivers mail, the outbox is closed and never asks.</summary>
    private sealed class NoDelivery : IMailDelivery
    {
        public Task DeliverAsync(MimeMessage mail, CancellationToken cancellation) =>
            throw new InvalidOperationException("Mail is not configured.");
    }
}
