using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ImmigrationCareers.Data;

/// <summary>Instants are UTC on both sides of the store; SQLite would forget it.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
