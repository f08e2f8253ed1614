package org.pegel.rule;

import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;

/** Compiles DRL as the build does for the engine's rules, and loads what came out. */
final class CompiledDrl {
    private static final String PACKAGE = "org/pegel/rule/engine/";
    private static final Pattern MODEL = Pattern.compile(PACKAGE + "Rules[0-9A-F]{32}\\.class");

    private CompiledDrl() {}

    static Model of(String drl) throws ReflectiveOperationException {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("org.pegel", "bench", Long.toString(System.nanoTime())));
        files.write("src/main/resources/" + PACKAGE + "rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, CompiledDrl.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        String model = module.getFileNames().stream()
                .filter(name -> MODEL.matcher(name).matches())
                .findFirst()
                .orElseThrow();
        return new Classes(module)
                .loadClass(className(model))
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }

    /** What the compiler made, beside our own classes. */
    private static final class Classes extends ClassLoader {
        private final InternalKieModule module;

        Classes(InternalKieModule module) {
            super(CompiledDrl.class.getClassLoader());
            this.module = module;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = module.getBytes(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
