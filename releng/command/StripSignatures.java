import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Copy jars without their signatures: {@code java StripSignatures.java FROM TO}.
 *
 * <p>The JVM keeps no class of a signed jar in its class-data archive and checks each against its digest, which makes up
 * most of the start of the command. Maven has checked the jars when it fetched them.
 */
final class StripSignatures {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    public static void main(String[] folders) throws IOException {
        Path to = Files.createDirectories(Path.of(folders[1]));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(folders[0]), "*.jar")) {
            for (Path jar : jars) {
                copy(jar, to.resolve(jar.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile(), false);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest(jar))) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!isSignatureOrManifest(entry.getName())) {
                    copy(jar, entry, out);
                }
            }
        }
    }

    private static boolean isSignatureOrManifest(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || SIGNATURE.matcher(name).matches();
    }

    private static void copy(JarFile jar, JarEntry entry, OutputStream out) throws IOException {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        ((JarOutputStream) out).putNextEntry(copy);
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(out);
        }
        ((JarOutputStream) out).closeEntry();
    }

    /** The manifest without the digests of single entries. */
    private static Manifest manifest(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest() == null ? new Manifest() : jar.getManifest();
        manifest.getEntries().clear();
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}
