using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmigrationCareers.Data.Migrations.Sqlite
{
    /// <summary>
    /// By hand: SQLite changes no key, and Entity Framework, which makes the table anew for that, does so in several transactions. One
    /// that a killed process leaves half done could not be repeated.
    /// </summary>
    public partial class SeveralNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NumberedNotes",
                columns: table => new
                {
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => new { x.ReaderId, x.SectionId, x.Number });
                    table.ForeignKey(
                        name: "FK_Notes_Readers_ReaderId",
                        column: x => x.ReaderId,
                        principalTable: "Readers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                "INSERT INTO NumberedNotes (ReaderId, SectionId, Number, Text, WrittenAt) "
                    + "SELECT ReaderId, SectionId, 0, Text, WrittenAt FROM Notes;");

            migrationBuilder.DropTable(name: "Notes");

            migrationBuilder.RenameTable(name: "NumberedNotes", newName: "Notes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SingleNotes",
                columns: table => new
                {
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => new { x.ReaderId, x.SectionId });
                    table.ForeignKey(
                        name: "FK_Notes_Readers_ReaderId",
                        column: x => x.ReaderId,
                        principalTable: "Readers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO SingleNotes (ReaderId, SectionId, Text, WrittenAt) "
                    + "SELECT ReaderId, SectionId, Text, WrittenAt FROM Notes ORDER BY Number;");

            migrationBuilder.DropTable(name: "Notes");

            migrationBuilder.RenameTable(name: "SingleNotes", newName: "Notes");
        }
    }
}
