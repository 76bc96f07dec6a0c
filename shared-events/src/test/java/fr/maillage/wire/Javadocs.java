package fr.maillage.wire;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** What the sources say of records and their components, so that the public schemas say it too. */
final class Javadocs {

    private final Map<String, String> texts = new HashMap<>();

    private Javadocs() {}

    /** Reads the sources below a folder with the JDK's own parser. */
    static Javadocs read(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new Javadocs();
        try (var sources = Files.walk(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(path -> path.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                found.new Records(trees).scan(unit, null);
            }
        }
        return found;
    }

    /** What is said of a record. */
    Optional<String> of(Class<?> record) {
        return Optional.ofNullable(texts.get(record.getCanonicalName()));
    }

    /** What is said of a component of a record. */
    Optional<String> of(Class<?> record, String component) {
        return Optional.ofNullable(texts.get(record.getCanonicalName() + "#" + component));
    }

    private static String plain(List<? extends DocTree> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(
                    switch (part) {
                        case TextTree words -> words.getBody();
                        case LiteralTree code -> code.getBody().getBody();
                        case LinkTree link -> link.getReference().getSignature();
                        default -> " ";
                    });
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private final class Records extends TreePathScanner<Void, Void> {

        private final DocTrees trees;

        Records(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(name(), comment);
            }
            return super.visitClass(type, nothing);
        }

        /** As {@link Class#getCanonicalName} has it. */
        private String name() {
            var name = "";
            for (var tree : getCurrentPath()) {
                name = tree instanceof ClassTree type ? "." + type.getSimpleName() + name : name;
            }
            return getCurrentPath().getCompilationUnit().getPackageName() + name;
        }

        private void keep(String record, DocCommentTree comment) {
            texts.put(record, plain(comment.getFullBody()));
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    texts.put(record + "#" + param.getName().getName(), plain(param.getDescription()));
                }
            }
        }
    }
}
