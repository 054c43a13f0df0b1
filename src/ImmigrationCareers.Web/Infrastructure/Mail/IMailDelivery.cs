using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Takes a mail off the site's hands.</summary>
internal interface IMailDelivery
{
    /// <summary>Delivers, or throws.</summary>
    Task DeliverAsync(MimeMessage mail, CancellationToken cancellation);
}
