namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 26. An archive may not be encrypted at all; what is behind the encryption is not read.</summary>
internal static class EncryptionRules
{
    private const int AccessibilityPermission = 1 << 9;

    public static void Check(InspectedFile inspection)
    {
        if (!inspection.IsEncrypted)
        {
            return;
        }

        inspection.Add("A-6.1.3-2", "trailer");
        if (inspection.Pdf.Number(inspection.Pdf.Get(inspection.Pdf.Trailer, "Encrypt"), "P") is not { } permissions)
        {
            inspection.Add("26-001", "encryption");
        }
        else if (((long)permissions & AccessibilityPermission) == 0)
        {
            inspection.Add("26-002", "encryption");
        }
    }
}
