#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

/** For tests that run programs. Every wait ends by itself. GUI or guiless, the main thread only. */
namespace soquete::test {

/** Far more than anything here takes, on a slow machine and under a sanitizer too. */
constexpr int kPatienceMs = 30'000;

/** The arguments in @p line, which has one space between two of them. */
inline QStringList words(const QString &line)
{
    return line.split(u' ');
}

/** Called in a new process: should the test itself be killed, what it started goes too. */
inline void endWithParent()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

/** No display, no settings of the user's, English unless a test says otherwise. */
inline QProcessEnvironment bareEnvironment()
{
    static const QTemporaryDir settings;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "LANG", "LANGUAGE" })
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
    return environment;
}

inline bool isOneLine(const QByteArray &text)
{
    return !text.trimmed().isEmpty() && text.trimmed().count('\n') == 0;
}

/**
 * A program that runs from construction on, and ends with this object at the latest. What it prints
 * is taken while any of the waits below goes on, for all processes, so that none blocks another.
 */
class Process
{
public:
    explicit Process(const QString &program, const QStringList &arguments,
                     const QProcessEnvironment &environment = bareEnvironment())
    {
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_output += m_process.readAllStandardOutput(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { m_errors += m_process.readAllStandardError(); });
        m_process.setChildProcessModifier(&endWithParent);
        m_process.setProcessEnvironment(environment);
        m_process.start(program, arguments);
        m_process.waitForStarted(kPatienceMs);
    }

    ~Process()
    {
        m_process.disconnect();
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(kPatienceMs);
        }
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] const QByteArray &output() const { return m_output; }
    [[nodiscard]] const QByteArray &errors() const { return m_errors; }

    /** The lines printed so far, without the one that is not yet complete. */
    [[nodiscard]] QStringList lines() const
    {
        const QByteArray complete = m_output.left(m_output.lastIndexOf('\n') + 1);
        return QString::fromUtf8(complete).split(u'\n', Qt::SkipEmptyParts);
    }

    /** Those of the lines() that begin with @p prefix, without it. */
    [[nodiscard]] QStringList linesAfter(const QString &prefix) const
    {
        QStringList found;
        for (const QString &line : lines()) {
            if (line.startsWith(prefix))
                found.append(line.mid(prefix.size()));
        }
        return found;
    }

    /** The lines printed so far as JSON objects; an empty one for a line that is none. */
    [[nodiscard]] const QList<QJsonObject> &objects()
    {
        for (qsizetype end = m_output.indexOf('\n', m_parsed); end >= 0;
             end = m_output.indexOf('\n', m_parsed)) {
            const QByteArray line = m_output.mid(m_parsed, end - m_parsed);
            m_objects.append(QJsonDocument::fromJson(line).object());
            m_parsed = end + 1;
        }
        return m_objects;
    }

    /** Waits for a line that matches @p pattern, or for the end; the first match, or none. */
    [[nodiscard]] QRegularExpressionMatch waitForLine(const QString &pattern)
    {
        const QRegularExpression expression(pattern);
        QRegularExpressionMatch match;
        wait([&] {
            for (const QString &line : lines()) {
                match = expression.match(line);
                if (match.hasMatch())
                    return true;
            }
            return false;
        });
        return match;
    }

    /** Waits for a JSON object of which @p is is true, or for the end; an empty one if none came.
     */
    [[nodiscard]] QJsonObject waitForObject(const std::function<bool(const QJsonObject &)> &is)
    {
        QJsonObject found;
        qsizetype next = 0;
        wait([&] {
            for (const QList<QJsonObject> &all = objects(); next < all.size(); ++next) {
                if (is(all.at(next))) {
                    found = all.at(next);
                    return true;
                }
            }
            return false;
        });
        return found;
    }

    /** The first JSON object of this kind. */
    [[nodiscard]] QJsonObject waitForKind(const QString &kind)
    {
        return waitForObject([&kind](const QJsonObject &object) {
            return object.value(u"kind").toString() == kind;
        });
    }

    /** Waits until it has ended; false if it has not. */
    [[nodiscard]] bool waitForEnd()
    {
        wait([] { return false; });
        return !isRunning();
    }

    /** Waits until it has ended; whether it returned @p code. */
    [[nodiscard]] bool exitsWith(int code) { return waitForEnd() && exitCode() == code; }

    /** Waits until it has ended; whether it returned 0 and wrote no error. */
    [[nodiscard]] bool succeeds() { return exitsWith(0) && m_errors.isEmpty(); }

    /** Waits until it has ended; whether it returned @p code and wrote one line of error. */
    [[nodiscard]] bool failsWith(int code) { return exitsWith(code) && isOneLine(m_errors); }

    /** -1: it has not ended, or was ended by a signal. */
    [[nodiscard]] int exitCode() const
    {
        const bool ended = !isRunning() && m_process.error() != QProcess::FailedToStart
                        && m_process.exitStatus() == QProcess::NormalExit;
        return ended ? m_process.exitCode() : -1;
    }

    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void closeInput() { m_process.closeWriteChannel(); }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    void sendSignal(int signal)
    {
        if (isRunning()) // otherwise the id is 0, which stands for all of the test's own group
            ::kill(pid_t(m_process.processId()), signal);
    }

    /** All it did, for the message of a failed test. */
    [[nodiscard]] QByteArray report() const
    {
        constexpr qsizetype kMost = 6000;
        const auto shorten = [](const QByteArray &text) {
            return text.size() <= kMost
                         ? text
                         : text.first(kMost / 2) + "\n[...]\n" + text.last(kMost / 2);
        };
        return '\n' + m_process.program().toLocal8Bit() + ' '
             + m_process.arguments().join(u' ').left(kMost).toLocal8Bit()
             + (isRunning() ? "\nstill runs" : "\nended, " + QByteArray::number(exitCode()))
             + "\n--- standard output\n" + shorten(m_output) + "\n--- standard error\n"
             + shorten(m_errors) + "\n---";
    }

private:
    Q_DISABLE_COPY_MOVE(Process)

    /** Waits for @p condition, or until the program has ended and all it printed was taken. */
    void wait(const std::function<bool()> &condition)
    {
        const bool came = QTest::qWaitFor([&] { return condition() || !isRunning(); }, kPatienceMs);
        if (came)
            condition();
    }

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    QList<QJsonObject> m_objects;
    qsizetype m_parsed = 0;
};

} // namespace soquete::test
