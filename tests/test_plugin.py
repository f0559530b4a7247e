"""The pytest plugin, in runs of pytest such as users start.

Each is a process of its own: one within this process would load modules of the SDK a second time.
"""

from __future__ import annotations

import sys

import pytest

pytest_plugins = ["pytester"]

SHARED = """
    import json
    from urllib.request import Request, urlopen

    from socialplanner.models import PostCreate
    from socialplanner.sandbox import LOCATION_ID, TOKEN, USER_ID

    NOBODYS_POST = PostCreate(account_ids=["nobody"], type="post", user_id=USER_ID)

    def accounts(url):
        headers = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}
        place = f"{url}/social-media-posting/{LOCATION_ID}/accounts"
        with urlopen(Request(place, headers=headers)) as answer:
            return json.load(answer)["results"]["accounts"]
"""


@pytest.fixture(autouse=True)
def project(pytester: pytest.Pytester) -> None:
    """Of somebody who wants to hear of every warning and of every misspelt marker."""
    pytester.makeini(
        """
        [pytest]
        addopts = --strict-markers --strict-config -p no:cacheprovider -p no:schemathesis -p no:hypothesispytest
        filterwarnings = error
        asyncio_default_fixture_loop_scope = function
        """
    )
    pytester.makepyfile(shared=SHARED)


def test_the_fixtures_work_under_any_event_loop_and_leave_nothing_open(pytester: pytest.Pytester):
    """pytest-asyncio in strict mode, anyio's plugin with asyncio and with trio, and no loop at all."""
    pytester.makepyfile(
        """
        import pytest

        async def work(sandbox, planner, sandbox_clock):
            [newest, *_] = sandbox.seed_posts(3)
            assert (await planner.posts.get(newest)).id == newest
            assert [call.operation for call in sandbox.calls()] == ["get_post"]
            assert sandbox_clock is sandbox.clock

        @pytest.mark.asyncio
        async def test_asyncio(sandbox, planner, sandbox_clock):
            await work(sandbox, planner, sandbox_clock)

        @pytest.mark.anyio
        async def test_anyio(sandbox, planner, sandbox_clock):
            await work(sandbox, planner, sandbox_clock)

        def test_no_loop(sandbox, planner):
            assert planner is sandbox.planner
        """
    )
    result = pytester.run(sys.executable, "-X", "dev", "-m", "pytest", "-v")

    result.assert_outcomes(passed=4)
    result.stdout.fnmatch_lines(["*::test_anyio?asyncio? PASSED*", "*::test_anyio?trio? PASSED*"])
    assert "Warning" not in result.stdout.str() + result.stderr.str()


def test_the_fixtures_work_in_the_auto_mode_of_pytest_asyncio(pytester: pytest.Pytester):
    pytester.makepyfile(
        """
        async def test_no_mark(planner):
            assert await planner.accounts.list().collect()
        """
    )
    pytester.runpytest_subprocess("--asyncio-mode=auto").assert_outcomes(passed=1)


def test_each_test_has_a_sandbox_of_its_own_whose_time_runs_as_usual(pytester: pytest.Pytester):
    pytester.makepyfile(
        """
        from datetime import UTC, datetime

        def test_one(sandbox, sandbox_clock):
            sandbox.seed_posts(100)
            sandbox_clock.advance(days=30)

        def test_two(sandbox, sandbox_clock):
            assert len(sandbox.posts) < 100
            before = datetime.now(UTC)
            assert before <= sandbox_clock.now() <= datetime.now(UTC)
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=2)


def test_the_sandbox_is_served_to_tests_without_a_loop_and_to_other_processes(pytester: pytest.Pytester):
    """It is the same sandbox, on a free port of this machine, and no thread outlives the test."""
    pytester.makepyfile(
        """
        import subprocess, sys, threading

        import pytest
        from shared import LOCATION_ID, TOKEN, accounts
        from socialplanner import SocialPlanner

        def test_no_loop(sandbox, sandbox_url):
            assert sandbox_url.startswith("http://127.0.0.1:")
            assert len(accounts(sandbox_url)) == len(sandbox.accounts) - 1  # the other location has one
            assert [call.operation for call in sandbox.calls()] == ["list_accounts"]

        def test_another_process(sandbox, sandbox_url):
            program = "import sys, shared; print(len(shared.accounts(sys.argv[1])))"
            subprocess.run([sys.executable, "-c", program, sandbox_url], check=True)
            assert [call.operation for call in sandbox.calls()] == ["list_accounts"]

        @pytest.mark.asyncio
        async def test_a_loop(sandbox, planner, sandbox_url):
            post_id = sandbox.add_post()
            async with SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=sandbox_url) as over_http:
                assert await over_http.posts.get(post_id) == await planner.posts.get(post_id)

        def test_no_thread_is_left():
            assert threading.enumerate() == [threading.main_thread()]
        """
    )
    result = pytester.run(sys.executable, "-X", "dev", "-m", "pytest")

    result.assert_outcomes(passed=4)
    assert "Warning" not in result.stdout.str() + result.stderr.str()


def test_a_marker_sets_the_sandbox_up(pytester: pytest.Pytester):
    """Those of a module and a class count too, the nearest one most."""
    pytester.makepyfile(
        """
        from datetime import UTC, datetime

        import pytest

        THEN = datetime(2026, 3, 10, 12, tzinfo=UTC)
        pytestmark = pytest.mark.sandbox(ignore_skip=True)

        @pytest.mark.sandbox(start=THEN)
        class TestStandingTime:
            @pytest.mark.asyncio
            @pytest.mark.sandbox(ignore_skip=False, shift_while_paging=True)
            async def test_nearest(self, sandbox, planner, sandbox_clock):
                before = len(sandbox.posts)
                [first] = (await planner.posts.list(page_size=1)).items
                [second] = (await planner.posts.list(page_size=1, start=1)).items
                assert len(sandbox.posts) == before + 2
                assert first.id == second.id
                assert sandbox_clock.now() == THEN
                sandbox_clock.advance(hours=1)

            def test_a_clock_is_not_shared(self, sandbox_clock):
                assert sandbox_clock.now() == THEN

        @pytest.mark.asyncio
        async def test_module(sandbox, planner):
            [first] = (await planner.posts.list(page_size=1)).items
            [second] = (await planner.posts.list(page_size=1, start=1)).items
            assert first.id == second.id
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=3)
    pytester.runpytest_subprocess("--markers").stdout.fnmatch_lines(
        ["@pytest.mark.sandbox(*options): options of *"]
    )


def test_a_wrong_marker_is_told_in_one_line(pytester: pytest.Pytester):
    pytester.makepyfile(
        """
        import pytest
        from socialplanner.sandbox import Clock

        @pytest.mark.sandbox(True)
        def test_position(sandbox): ...

        @pytest.mark.sandbox(shift=True)
        def test_name(sandbox): ...

        @pytest.mark.sandbox(bulk_delete_answer="none")
        def test_value(sandbox): ...

        @pytest.mark.sandbox(clock=Clock())
        def test_shared(sandbox): ...
        """
    )
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(errors=4)
    result.stdout.fnmatch_lines(
        [
            "@pytest.mark.sandbox: expected options by name, got a position. Write name=value.",
            "@pytest.mark.sandbox: *unexpected keyword argument 'shift'",
            "@pytest.mark.sandbox: bulk_delete_answer: expected one of count, plain, string, got 'none'.",
            "@pytest.mark.sandbox: clock: expected start=, got a clock, which tests would share. Pass the time as start=.",
        ]
    )


def test_a_request_that_breaks_the_rules_fails_the_test_at_its_end(pytester: pytest.Pytester):
    """Even where the code under test swallows the error; unless the test says that it means to."""
    pytester.makepyfile(
        """
        import pytest
        from shared import NOBODYS_POST
        from socialplanner import Invalid, NotFound

        @pytest.mark.asyncio
        async def test_swallowed(planner):
            with pytest.raises(Invalid):
                await planner.posts.create(NOBODYS_POST)

        @pytest.mark.asyncio
        async def test_meant(sandbox, planner):
            with sandbox.expect_invalid(), pytest.raises(Invalid):
                await planner.posts.create(NOBODYS_POST)

        @pytest.mark.asyncio
        async def test_other_refusals_are_the_business_of_the_test(sandbox, planner):
            with pytest.raises(NotFound):
                await planner.posts.get("0" * 24)
            sandbox.fail("get_post", status=422)
            with pytest.raises(Invalid):
                await planner.posts.get(sandbox.add_post())
        """
    )
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(
        [
            "*ERROR at teardown of test_swallowed*",
            "The API would refuse what this test sent:",
            "  create_post: 422 accountIds: nobody is no account of this location",
            "If that is what it tests: `with sandbox.expect_invalid():`",
        ]
    )


def test_a_request_over_http_that_breaks_the_rules_fails_the_test_too(pytester: pytest.Pytester):
    """Those without a `Version` for one, which the SDK never sends. The first ten are named."""
    pytester.makepyfile(
        """
        from urllib.error import HTTPError
        from urllib.request import Request, urlopen

        import pytest
        from shared import LOCATION_ID, TOKEN

        def test_no_version(sandbox_url):
            place = f"{sandbox_url}/social-media-posting/{LOCATION_ID}/accounts"
            for _ in range(12):
                with pytest.raises(HTTPError) as refused:
                    urlopen(Request(place, headers={"Authorization": f"Bearer {TOKEN}"}))
                refused.value.close()
        """
    )
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(
        ["  list_accounts: 401 version header was not found."] * 10 + ["  and 2 more"], consecutive=True
    )


def test_the_plugin_by_itself_loads_nothing_of_weight(pytester: pytest.Pytester):
    """Who has the package, but does not use the fixtures in this run, pays for an import or two."""
    pytester.makepyfile(
        """
        import sys

        def test_what_is_loaded():
            ours = [name for name in sys.modules if name.split(".")[0] == "socialplanner"]
            assert sorted(ours) == ["socialplanner", "socialplanner.pytest_plugin"]
            assert not {"httpx", "anyio", "attrs", "starlette", "uvicorn", "jsonschema_rs"} & set(sys.modules)
        """
    )
    pytester.makeini("[pytest]\naddopts = --strict-markers")
    alone = ("-p", "socialplanner.pytest_plugin", "--disable-plugin-autoload")

    pytester.runpytest_subprocess(*alone).assert_outcomes(passed=1)


def test_without_the_extra_only_the_tests_that_need_it_fail(pytester: pytest.Pytester):
    """And each says in a line what to install."""
    pytester.makeconftest("import sys\nsys.modules['starlette'] = None")
    pytester.makepyfile(
        """
        def test_of_something_else(): ...

        def test_of_the_planner(planner): ...
        """
    )
    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(
        ["the sandbox needs more packages: pip install 'socialplanner?sandbox?'"], consecutive=True
    )
